import type { Change, Facts } from '../../../shared/access/change.ts';

/**
 * How long an edit may still be judged by the rules that its writer saw, in ms after the new ones were sent out: a
 * slow line there and back, and still within the second in which rules have to hold.
 */
export const GRACE_MS = 750;

/** Nobody changes rules faster by hand. */
const MAX_KEPT = 8;

/** The part of the facts that facilitators change while others write. */
export type Rules = Pick<Facts, 'abilities' | 'isLocked' | 'needsApproval' | 'isNoteLocked'>;

/** `announcedAt` is null as long as the change after these rules has not been sent out: nobody can know of it yet. */
type Earlier = { readonly rules: Rules; announcedAt: number | null };

const isRule = (change: Change): boolean =>
  (change.op === 'put' || change.op === 'delete') &&
  ((change.root === 'board' &&
    (change.field.startsWith('participants') || change.field === 'tools')) ||
    (change.root === 'sections' && change.field === 'moderation') ||
    ((change.root === 'sections' || change.root === 'notes') && change.field === 'locked'));

/**
 * Remembers the rules from before a change. A section is locked while somebody's words are on their way: nobody did
 * anything wrong, so the words are still judged by the rules that their writer saw, for a short while.
 */
export class Grace {
  #earlier: Earlier[] = [];

  /** Call before changes are made; `rules` is asked for a copy of the rules as they are, if it is they that change. */
  before(changes: readonly Change[], rules: () => Rules): void {
    if (changes.some(isRule)) this.remember(rules());
  }

  /** The rules are about to be others, by the server's own hand. */
  remember(rules: Rules): void {
    this.#earlier = [...this.#earlier, { rules, announcedAt: null }].slice(-MAX_KEPT);
  }

  /** What has been changed so far has been sent to everybody. */
  announced(now: number): void {
    for (const earlier of this.#earlier) earlier.announcedAt ??= now;
  }

  /**
   * The facts as a writer may have seen them who has been here since `since`, newest first; none when there was time
   * to know better. Who came after a change got it with the document.
   */
  earlier(facts: Facts, since: number, now: number): readonly Facts[] {
    if (this.#earlier.length === 0) return [];
    this.#earlier = this.#earlier.filter(
      ({ announcedAt }) => announcedAt === null || now <= announcedAt + GRACE_MS,
    );
    const { ownerOf, hasNote, threadNoteOf, sectionOf, keepsFile, leadsTable, now: time } = facts;
    const { deleterOf, isTakenOut } = facts;
    const notes = { ownerOf, hasNote, threadNoteOf, sectionOf, deleterOf, isTakenOut };
    const others = { ...notes, keepsFile, leadsTable, now: time };
    return this.#earlier
      .filter(({ announcedAt }) => announcedAt === null || since <= announcedAt)
      .map(({ rules }) => ({ ...others, ...rules }))
      .toReversed();
  }
}
