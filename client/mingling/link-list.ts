import { videoLinkValue } from '../../shared/meeting/video-link.ts';

/** What somebody pasted, sorted into links and the rest. */
export type LinkList = {
  /** Every link once, in the order of the text. */
  readonly links: readonly string[];
  /** How many were there more than once. */
  readonly repeated: number;
  /** Lines that say something, but hold no https link; the first line is 1. */
  readonly without: readonly { readonly line: number; readonly text: string }[];
};

/** What separates the cells of a spreadsheet and words of a line; quotes and brackets come around links in mails. */
const SEPARATORS = /[\s"<>|]+/;
/** What a list puts behind a link and no video call ends with. */
const TRAILING = /[,;.)\]]+$/;

const linksOf = (line: string): readonly string[] =>
  line
    .split(SEPARATORS)
    .map((word) => word.replace(TRAILING, ''))
    .filter((word) => videoLinkValue.safeParse(word).success);

/** Reads pasted text: one link to a line, or cells of a spreadsheet of which some are links. */
export const parseLinkList = (text: string): LinkList => {
  const links = new Set<string>();
  const without: { line: number; text: string }[] = [];
  let repeated = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const found = linksOf(line);
    if (found.length === 0 && line.trim() !== '')
      without.push({ line: index + 1, text: line.trim() });
    for (const link of found) {
      if (links.has(link)) repeated += 1;
      links.add(link);
    }
  }
  return { links: [...links], repeated, without };
};
