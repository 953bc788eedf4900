/** Where on the board something on the page is. */
export type PlaceAt = { readonly section: string | null; readonly note: string | null };

/** The middle of what is seen of an element. */
export const middleOf = (content: Element): Element | null => {
  const { top, left, right, bottom } = content.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
  return document.elementFromPoint(x, y);
};

type Notes = {
  readonly note: (
    id: string,
  ) => { readonly section: string; readonly author?: string | undefined } | null;
};

/** The section and the note that an element is in, as the views mark them. */
export const placeAt = (element: Element | null, { note: noteOf }: Notes): PlaceAt => {
  const id = element?.closest<HTMLElement>('[data-note]')?.dataset['note'];
  const note = id === undefined ? null : noteOf(id);
  const around = element?.closest<HTMLElement>('[data-section], [data-frame]')?.dataset;
  const section = note?.section ?? around?.['section'] ?? around?.['frame'] ?? '';
  // Whoever stays at a nameless note may be the one who wrote it: others learn of the section only.
  const isNamed = note?.author !== undefined;
  return { section: section === '' ? null : section, note: isNamed ? (id ?? null) : null };
};
