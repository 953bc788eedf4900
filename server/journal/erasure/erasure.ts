/** Stands where a person stood who has been erased: an id that nobody has. */
export const ERASED_PERSON = 'erased';

/** What becomes of what a person wrote. */
export type ErasedPerson = {
  readonly person: string;
  /**
   * Of notes that were not chosen: they go, or they stay and nobody knows any more whose they were. `deleteSigned`: those go that
   * carry the name, and those with a hidden author stay, so that nobody learns whose they were from seeing them go.
   */
  readonly notes: 'delete' | 'deleteSigned' | 'detach';
  /**
   * Documents in which anybody's author is hidden are written anew, whether or not the person wrote one of those notes: who asks
   * for it must not learn that either.
   */
  readonly evenly?: boolean;
  /** Notes that go in any case, by their ids. */
  readonly chosen: ReadonlySet<string>;
};
