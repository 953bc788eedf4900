/** At most two letters for a name: of the first word and of the last. An empty name gives a question mark. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{Letter}|\p{Number}/u.test(word));
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letterOf = (word: string): string => /\p{Letter}|\p{Number}/u.exec(word)?.[0] ?? '';
  return (letterOf(first) + (last === undefined ? '' : letterOf(last))).toLocaleUpperCase('fi');
};
