const NOTE = 'note';

type Place = { readonly board: string; readonly note: string };

/** The address of a note on another board of the meeting that the page at `location`, a board, belongs to. */
export const noteAddress = (location: string, { board, note }: Place): string => {
  const boards = location.slice(0, location.lastIndexOf('/'));
  return `${boards}/${encodeURIComponent(board)}?${NOTE}=${encodeURIComponent(note)}`;
};

/** The note that an address's query asks for; `null` when it asks for none. */
export const noteAsked = (search: string): string | null => new URLSearchParams(search).get(NOTE);
