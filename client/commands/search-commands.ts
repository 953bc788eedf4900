import { withoutMarks } from '../../shared/lib/fold.ts';

/** A text as it is compared: case and the dots on letters do not matter, for nobody knows another's keyboard. */
const folded = (text: string): string => withoutMarks(text).toLowerCase().trim();

/** How well a name answers to what was typed; smaller is better, `null` not at all. */
const rankOf = (name: string, group: string, typed: string): number | null => {
  if (name.startsWith(typed)) return 0;
  if (name.includes(` ${typed}`)) return 1;
  if (name.includes(typed)) return 2;
  const words = typed.split(/\s+/u);
  const all = `${name} ${group}`;
  return words.every((word) => all.includes(word)) ? 3 : null;
};

type Named = { readonly label: string };

/** The commands that answer to what was typed, the likeliest first; all of them when nothing was. */
export const searchCommands = <C extends Named>(
  commands: readonly C[],
  groupOf: (command: C) => string,
  typed: string,
): readonly C[] => {
  const wanted = folded(typed);
  if (wanted === '') return commands;
  return commands
    .flatMap((command) => {
      const rank = rankOf(folded(command.label), folded(groupOf(command)), wanted);
      return rank === null ? [] : [{ command, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
};
