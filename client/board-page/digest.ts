/** Where each living note is listed: note id → section id, '' for none. */
export type Places = ReadonlyMap<string, string>;

/** What happened in one section. */
export type SectionChanges = {
  readonly added: number;
  readonly movedIn: number;
  readonly removed: number;
};

/** By section id; only sections in which something happened. */
export type NoteChanges = ReadonlyMap<string, SectionChanges>;

const NOTHING: SectionChanges = { added: 0, movedIn: 0, removed: 0 };

const whatHappened = (
  from: string | undefined,
  to: string | undefined,
): readonly [sectionId: string, what: keyof SectionChanges] | null => {
  if (from === to) return null;
  if (to === undefined) return from === undefined ? null : [from, 'removed'];
  return from === undefined ? [to, 'added'] : [to, 'movedIn'];
};

/** Counts what happened to the given notes between two moments. */
export const noteChanges = (
  before: Places,
  after: Places,
  noteIds: Iterable<string>,
): NoteChanges => {
  const changes = new Map<string, SectionChanges>();
  for (const id of noteIds) {
    const happened = whatHappened(before.get(id), after.get(id));
    if (!happened) continue;
    const [sectionId, what] = happened;
    const section = changes.get(sectionId) ?? NOTHING;
    changes.set(sectionId, { ...section, [what]: section[what] + 1 });
  }
  return changes;
};
