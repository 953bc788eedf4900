import { type Abilities, abilitiesOn } from '../../../shared/access/abilities.ts';
import type { Facts } from '../../../shared/access/change.ts';
import { lockedNotesOf, readBoardInfo, readSections } from '../../../shared/board/read.ts';
import { threadNoteOf } from '../../../shared/board/read-comment.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { deletedValue } from '../../../shared/document/values.ts';
import { type Attachment, filesOf, isKeptAs } from '../../../shared/board/records/attachment.ts';
import type * as Y from 'yjs';
import { type BoardFile, NOBODY as NO_SENDER } from '../../directory/board-files.ts';
import type { ClaimRow, OwnerRow, StoredDocument } from '../../journal/journal.ts';
import { isRenewalClient } from '../../journal/renewal/renewal-client.ts';
import type { Rules } from './grace.ts';

export type RoomFile = Pick<BoardFile, 'hash' | 'type' | 'size' | 'person'>;

/** No person has this id. */
const NOBODY = '';

/**
 * What the server itself knows of a document: who made which record, who writes under which client id.
 * Rights come from here, never from fields that participants write.
 */
export class RoomRegistry {
  /** By kind, then by record. */
  readonly #owners = new Map<string, Map<string, string>>();
  readonly #claims = new Map<number, string>();
  /** Client ids of earlier generations: nobody writes under them any more. */
  readonly #retired: ReadonlySet<number>;
  readonly #files = new Map<string, RoomFile>();
  readonly #claimCounts = new Map<string, number>();
  /** Until a document's rules change. Held weakly: a document that has gone to rest must leave memory. */
  readonly #abilities = new WeakMap<Y.Doc, Abilities>();

  constructor(stored: Pick<StoredDocument, 'owners' | 'claims' | 'retired'>) {
    this.#retired = new Set(stored.retired);
    for (const owner of stored.owners) this.addOwner(owner);
    for (const claim of stored.claims) this.addClaim(claim);
  }

  addOwner({ kind, record, person }: OwnerRow): void {
    const owners = this.#owners.get(kind) ?? new Map<string, string>();
    owners.set(record, person);
    this.#owners.set(kind, owners);
  }

  addFile({ hash, type, size, person }: RoomFile): void {
    this.#files.set(hash, { hash, type, size, person });
  }

  /** True when nothing tells who sent what this stands on. */
  isUnsigned(attachment: Attachment): boolean {
    return filesOf(attachment).every((hash) => this.#files.get(hash)?.person === NO_SENDER);
  }

  dropFile(hash: string): void {
    this.#files.delete(hash);
  }

  addClaim({ client, person }: ClaimRow): void {
    if (!this.#claims.has(client)) this.#claimCounts.set(person, this.claimCountOf(person) + 1);
    this.#claims.set(client, person);
  }

  ownerOf(kind: string, record: string): string | undefined {
    return this.#owners.get(kind)?.get(record);
  }

  /** What of this kind a person made. */
  recordsOf(kind: string, person: string): readonly string[] {
    return [...(this.#owners.get(kind) ?? [])].flatMap(([record, owner]) =>
      owner === person ? [record] : [],
    );
  }

  claimOf(client: number): string | undefined {
    return this.#isRetired(client) ? NOBODY : this.#claims.get(client);
  }

  /** True when a copy of the document that knows these clients comes from an earlier generation. */
  isAnyRetired(clients: Iterable<number>): boolean {
    for (const client of clients) if (this.#isRetired(client)) return true;
    return false;
  }

  claimCountOf(person: string): number {
    return this.#claimCounts.get(person) ?? 0;
  }

  /** Of an earlier generation or, in a restored document, of one that this server never saw: another restoring of the same backup. */
  #isRetired(client: number): boolean {
    if (this.#retired.size === 0) return false;
    return this.#retired.has(client) || (isRenewalClient(client) && !this.#claims.has(client));
  }

  /** The facts that the rules ask for, read from the document only when they do. `now` in ms since 1970. */
  factsOf(doc: Y.Doc, now: () => number): Facts {
    const abilities = (): Abilities => this.#abilitiesOf(doc);
    return {
      get abilities() {
        return abilities();
      },
      ownerOf: (root, id) => this.ownerOf(root, id),
      hasNote: (noteId) => recordMap(doc, 'notes', noteId) !== null,
      threadNoteOf: (commentId) => threadNoteOf(doc, commentId),
      sectionOf: (noteId) => {
        const section = recordMap(doc, 'notes', noteId)?.get('section');
        return typeof section === 'string' ? section : '';
      },
      isLocked: (sectionId) => recordMap(doc, 'sections', sectionId)?.get('locked') === true,
      needsApproval: (sectionId) =>
        recordMap(doc, 'sections', sectionId)?.get('moderation') === 'approval',
      deleterOf: (noteId) => {
        const mark = deletedValue.safeParse(recordMap(doc, 'notes', noteId)?.get('deleted'));
        return mark.success ? mark.data.by : undefined;
      },
      isTakenOut: (noteId) =>
        this.ownerOf('notes', noteId) !== undefined && recordMap(doc, 'notes', noteId) === null,
      isNoteLocked: (noteId) => recordMap(doc, 'notes', noteId)?.get('locked') === true,
      keepsFile: (attachment) => isKeptAs(attachment, (hash) => this.#files.get(hash)),
      leadsTable: (tableId, personId) => {
        const table = recordMap(doc, 'tables', tableId);
        return table?.get('founder') === personId || table?.get('host') === personId;
      },
      now,
    };
  }

  /** A copy of the rules as they are now, which stays as it is when the document changes. */
  rulesOf(doc: Y.Doc): Rules {
    const sections = readSections(doc);
    const locked = new Set(sections.filter((one) => one.locked).map(({ id }) => id));
    const approved = new Set(
      sections.filter(({ moderation }) => moderation === 'approval').map(({ id }) => id),
    );
    const lockedNotes = lockedNotesOf(doc);
    return {
      abilities: this.#abilitiesOf(doc),
      isLocked: (sectionId) => locked.has(sectionId),
      needsApproval: (sectionId) => approved.has(sectionId),
      isNoteLocked: (noteId) => lockedNotes.has(noteId),
    };
  }

  /** Read once for many edits: every edit is judged by them. */
  #abilitiesOf(doc: Y.Doc): Abilities {
    const known = this.#abilities.get(doc);
    if (known) return known;
    const abilities = abilitiesOn(readBoardInfo(doc));
    this.#abilities.set(doc, abilities);
    const board = doc.getMap('board');
    const forget = (): void => {
      board.unobserve(forget);
      this.#abilities.delete(doc);
    };
    board.observe(forget);
    return abilities;
  }
}
