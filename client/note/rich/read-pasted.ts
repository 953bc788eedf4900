import type {
  ListKind,
  RichText,
  TextFormat,
  TextMark,
} from '../../../shared/document/text/format.ts';
import { linkValue } from '../../../shared/document/values.ts';
import { cleanText } from '../../../shared/lib/text.ts';

/** Nothing of these is anything that somebody has read. */
const UNSEEN = new Set([
  'STYLE',
  'SCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
]);

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

const isBold = (element: Element, weight: string): boolean | undefined => {
  if (/^(bold|bolder|[6-9]\d\d)$/.test(weight)) return true;
  // Google's documents wrap all of a paste in a `b` that says it is none.
  if (/^(normal|lighter|[1-5]\d\d)$/.test(weight)) return false;
  return /^(B|STRONG|H[1-6]|TH)$/.test(element.tagName) || undefined;
};

const isItalic = (element: Element, style: string): boolean | undefined => {
  if (style === 'italic' || style === 'oblique') return true;
  if (style === 'normal') return false;
  return /^(I|EM|CITE)$/.test(element.tagName) || undefined;
};

const linkOf = (element: Element): string | undefined => {
  const read = linkValue.safeParse(element.getAttribute('href') ?? '');
  return element.tagName === 'A' && read.success ? read.data : undefined;
};

const listOf = (item: Element): ListKind =>
  item.parentElement?.tagName === 'OL' ? 'ordered' : 'bullet';

const formatOf = (element: Element, outer: TextFormat): TextFormat => {
  const style = element instanceof HTMLElement ? element.style : null;
  const bold = isBold(element, style?.fontWeight ?? '');
  const italic = isItalic(element, style?.fontStyle ?? '');
  return {
    bold: (bold ?? outer.bold) || undefined,
    italic: (italic ?? outer.italic) || undefined,
    link: linkOf(element) ?? outer.link,
  };
};

const given = (format: TextFormat): TextFormat =>
  Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));

/** Collects words, line by line. */
const createCollector = () => {
  let text = '';
  const marks: TextMark[] = [];
  const mark = (from: number, format: TextFormat): void => {
    const known = given(format);
    if (Object.keys(known).length > 0) marks.push({ from, to: text.length, ...known });
  };
  return {
    words: (words: string, format: TextFormat): void => {
      const atStart = text === '' || text.endsWith('\n');
      const shown = atStart
        ? words.trimStart()
        : text.endsWith(' ')
          ? words.replace(/^ /, '')
          : words;
      if (shown === '') return;
      const from = text.length;
      text += shown;
      mark(from, format);
    },
    /** Ends the line, if there is anything on it; as one of a list, if it is one. */
    endLine: (list?: ListKind): void => {
      if (text === '' || text.endsWith('\n')) return;
      const from = text.length;
      text += '\n';
      if (list) mark(from, { list });
    },
    breakLine: (): void => {
      text += '\n';
    },
    take: (): RichText => ({ text, marks }),
  };
};

/** Without the line break at the end, unless it makes the last line one of a list. */
const trimmedEnd = ({ text, marks }: RichText): RichText => {
  const isListed = marks.some(({ to, list }) => to === text.length && list !== undefined);
  if (isListed || !text.endsWith('\n')) return { text, marks };
  return { text: text.replace(/\n+$/, ''), marks };
};

/**
 * What another program has put on the clipboard, as words with the few formats that notes have. The HTML is taken apart in a
 * document of its own, in which nothing is run, fetched or shown.
 */
export const readPastedHtml = (html: string): RichText => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const collected = createCollector();
  const read = (node: Node, format: TextFormat, keepsSpace: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = cleanText(node.textContent ?? '');
      if (!keepsSpace) {
        collected.words(words.replaceAll(/[ \t\n]+/g, ' '), format);
        return;
      }
      words.split('\n').forEach((line, index) => {
        if (index > 0) collected.breakLine();
        collected.words(line, format);
      });
      return;
    }
    if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return;
    if (node.tagName === 'BR') {
      collected.breakLine();
      return;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) collected.endLine();
    if (node.tagName === 'TD' || node.tagName === 'TH') collected.words(' ', {});
    const inner = formatOf(node, format);
    for (const child of node.childNodes) read(child, inner, keepsSpace || node.tagName === 'PRE');
    if (isBlock) collected.endLine(node.tagName === 'LI' ? listOf(node) : undefined);
  };
  for (const child of body.childNodes) read(child, {}, false);
  return trimmedEnd(collected.take());
};
