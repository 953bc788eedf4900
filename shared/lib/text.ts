/** Control characters but tab and newline, and the marks that turn text direction around. */
const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A name or title on one line: NFC, trimmed, single spaces, nothing invisible that could disguise it. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replaceAll(UNSAFE, '').replaceAll(/\s+/g, ' ').trim();

/** A note's text as written: line ends unified, control characters gone, the rest untouched. */
export const cleanText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/** Without space around it, but for a line break at the end that was there before: it may be what makes its line one of a list. */
export const trimmedAs = (text: string, before: string): string => {
  const words = text.trim();
  return words !== '' && before.endsWith('\n') ? `${words}\n` : words;
};
