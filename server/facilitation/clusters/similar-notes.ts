import { isBeginning, mainLanguage, type Terms, termsOf, withHeads } from './terms.ts';

/** Notes that seem to be about the same, and the words by which they do: those that say most come first. */
export type Suggestion = { readonly notes: readonly string[]; readonly words: readonly string[] };

export type NoteWords = { readonly id: string; readonly text: string };

/** Two notes as alike as this may stand together; 1 is the same words. */
const ALIKE = 0.18;
/** More than these at once nobody would read through before saying yes. */
const MOST_NOTES = 8;
const MOST_SUGGESTIONS = 12;
const WORDS = 3;

type Weighed = ReadonlyMap<string, number>;

/** Terms weigh the more the fewer notes have them, and every note as much as any other: TF-IDF. */
const weigh = (all: readonly Terms[]): readonly Weighed[] => {
  const spread = new Map<string, number>();
  for (const terms of all) {
    for (const stem of terms.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  return all.map((terms) => {
    const weights = [...terms].flatMap(([stem, { weight }]): [string, number][] => {
      const notes = spread.get(stem) ?? 1;
      // What one note alone has makes it like no other; the beginning of such a word says that once more, which is enough.
      if (notes === 1 && isBeginning(stem)) return [];
      return [[stem, (1 + Math.log(1 + weight)) * Math.log(1 + all.length / notes)]];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([stem, weight]) => [stem, weight / (length || 1)]));
  });
};

/** How alike every two of so many notes are. */
type Likeness = { readonly count: number; readonly values: Float64Array };

const likenessOf = ({ count, values }: Likeness, a: number, b: number): number =>
  values[a * count + b] ?? 0;

/** Found by the terms that notes share: those without any are never compared. */
const compare = (weighed: readonly Weighed[]): Likeness => {
  const count = weighed.length;
  const values = new Float64Array(count * count);
  const notesWith = new Map<string, { note: number; weight: number }[]>();
  for (const [note, weights] of weighed.entries()) {
    for (const [stem, weight] of weights) {
      const others = notesWith.get(stem) ?? [];
      for (const other of others) {
        const value = likenessOf({ count, values }, note, other.note) + weight * other.weight;
        values[note * count + other.note] = value;
        values[other.note * count + note] = value;
      }
      others.push({ note, weight });
      notesWith.set(stem, others);
    }
  }
  return { count, values };
};

type Pair = { readonly a: number; readonly b: number; readonly value: number };

/** Every two notes that are alike, the likest first. */
const alikePairs = (likeness: Likeness): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let a = 0; a < likeness.count; a += 1) {
    for (let b = a + 1; b < likeness.count; b += 1) {
      const value = likenessOf(likeness, a, b);
      if (value >= ALIKE) pairs.push({ a, b, value });
    }
  }
  return pairs.toSorted((one, other) => other.value - one.value || one.a - other.a);
};

/** Puts together what is alike, the likest first; a group takes another only when they are alike on the whole. */
const grouped = (likeness: Likeness): readonly (readonly number[])[] => {
  const groupOf = Array.from({ length: likeness.count }, (_, note) => [note]);
  for (const { a, b } of alikePairs(likeness)) {
    const one = groupOf[a] ?? [];
    const other = groupOf[b] ?? [];
    if (one === other || one.length + other.length > MOST_NOTES) continue;
    let sum = 0;
    for (const x of one) for (const y of other) sum += likenessOf(likeness, x, y);
    if (sum / (one.length * other.length) < ALIKE) continue;
    const both = [...one, ...other];
    for (const note of both) groupOf[note] = both;
  }
  return [...new Set(groupOf)].filter((group) => group.length > 1);
};

/** The words of the stems that most of a group's notes share, those first that say most about it. */
const wordsFor = (
  group: readonly number[],
  all: readonly Terms[],
  weighed: readonly Weighed[],
): readonly string[] => {
  const shared = new Map<string, { notes: number; weight: number; words: string[] }>();
  for (const note of group) {
    for (const [stem, { word }] of all[note] ?? []) {
      const known = shared.get(stem) ?? { notes: 0, weight: 0, words: [] };
      known.notes += 1;
      known.weight += weighed[note]?.get(stem) ?? 0;
      known.words.push(word);
      shared.set(stem, known);
    }
  }
  const shortest = (words: readonly string[]): string =>
    words.toSorted((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? '';
  const found = [...shared.values()]
    .filter(({ notes }) => notes > 1)
    .toSorted((a, b) => b.notes - a.notes || b.weight - a.weight)
    .map(({ words }) => shortest(words));
  return [...new Set(found)].slice(0, WORDS);
};

/**
 * Finds notes that are about the same, section by section, by the stems of their words. Nothing of it leaves this server,
 * and nothing is done with it: people look at it and take what fits. `sections` are lists of notes that may stand together.
 */
export const similarNotes = (sections: readonly (readonly NoteWords[])[]): Suggestion[] => {
  const notes = sections.flat();
  const language = mainLanguage(notes.map(({ text }) => text));
  const plain = notes.map(({ text }) => termsOf(text, language));
  const stems = new Set(plain.flatMap((terms) => [...terms.keys()]));
  const all = plain.map((terms) => withHeads(terms, stems));
  const weighed = weigh(all);
  let from = 0;
  const groups = sections.flatMap((list) => {
    const first = from;
    from += list.length;
    return grouped(compare(weighed.slice(first, from))).map((group) =>
      group.map((note) => first + note),
    );
  });
  return groups
    .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, MOST_SUGGESTIONS)
    .map((group) => {
      const inOrder = group.toSorted((a, b) => a - b);
      return {
        notes: inOrder.flatMap((note) => notes[note]?.id ?? []),
        words: wordsFor(inOrder, all, weighed),
      };
    });
};
