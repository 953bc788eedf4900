import { foldName } from '../../../shared/network/fold-name.ts';

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
