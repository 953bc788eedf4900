import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';

const suggestionsAnswer = z.object({
  suggestions: z.array(z.object({ notes: z.array(z.string()), words: z.array(z.string()) })),
});

/** Notes that the server thinks may belong together, and the words by which they do. */
export type Suggestion = { readonly notes: readonly string[]; readonly words: readonly string[] };

/** What the server answered; none for an answer of another shape. */
export const parseSuggestions = (answer: unknown): readonly Suggestion[] => {
  const parsed = suggestionsAnswer.safeParse(answer);
  return parsed.success ? parsed.data.suggestions : [];
};

/** As much of a suggestion as still holds: notes that nobody has taken away or put into a cluster. `null`: nothing to put together. */
export const stillLoose = (
  { store }: Board,
  suggestion: Suggestion,
): { readonly suggestion: Suggestion; readonly noteIds: readonly string[] } | null => {
  const noteIds = suggestion.notes.filter((id) => {
    const place = store.place(id);
    return place !== undefined && place.deleted === undefined && store.clusterOf(id) === null;
  });
  return noteIds.length > 1 ? { suggestion, noteIds } : null;
};

/** A name to begin with: the first of the words that brought the notes together. */
export const nameFrom = (words: readonly string[]): string => {
  const [first = ''] = words;
  return first.slice(0, 1).toUpperCase() + first.slice(1);
};
