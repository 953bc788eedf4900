/** The beginning of a note's text on one line, for lists and for names of controls. */
export const noteExcerpt = (text: string, length = 60): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2));
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
};
