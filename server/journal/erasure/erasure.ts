/** Stands where a person stood who has been erased: an id that nobody has. */
export const ERASED_PERSON = 'erased';

/** What becomes of what a person wrote. */
export type ErasedPerson = {
  readonly person: string;
  /** Of notes that were not chosen: they go, or they stay and nobody knows any more whose they were. */
  readonly notes: 'delete' | 'detach';
  /** Notes that go in any case, by their ids. */
  readonly chosen: ReadonlySet<string>;
};
