/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/**
 * A name as lists of registrations and people themselves spell it alike: without case, marks on letters, punctuation,
 * surplus spaces and the order of first and last name.
 */
export const foldName = (name: string): string =>
  name
    .replaceAll(/['’ʼ`´]/g, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øđðłßæœþı]/g, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');

/** A line of a list of registrations; both are folded, and `organisation` is '' when the list does not say. */
export type Expected = { readonly name: string; readonly organisation: string };

type Named = { readonly name: string; readonly organisation: string };

/** A line as it is kept and compared. */
export const fold = ({ name, organisation }: Named): Expected => ({
  name: foldName(name),
  organisation: foldName(organisation),
});

/**
 * The line that means this person, if any: the name must be the same, and the organisation too where both say one. A line
 * with their very organisation goes before one without.
 */
export const lineFor = <Line extends Expected>(
  person: Named,
  lines: readonly Line[],
): Line | null => {
  const { name, organisation } = fold(person);
  const named = lines.filter((line) => line.name === name && name !== '');
  const exact = named.find((line) => line.organisation === organisation);
  const open = named.find((line) => line.organisation === '');
  // Who has not told where they come from is taken for the only one of that name.
  const only = organisation === '' && named.length === 1 ? named[0] : undefined;
  return exact ?? open ?? only ?? null;
};
