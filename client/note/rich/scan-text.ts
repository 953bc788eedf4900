import { type ListKind, LISTS } from '../../../shared/document/text/format.ts';

/** A node and an offset in it, as a selection has them. */
export type DomPlace = readonly [Node, number];

const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE']);

const isBlock = (node: Node): boolean => node instanceof Element && BLOCKS.has(node.tagName);

/** A line break that ends its line anyway is there only to give an empty line its height. */
const isFiller = (br: Node, root: Node): boolean => {
  for (let node = br; node !== root && !isBlock(node); node = node.parentNode ?? root) {
    if (node.nextSibling) return isBlock(node.nextSibling);
  }
  return true;
};

const isListed = (line: Element | null): boolean =>
  line instanceof HTMLElement && line.dataset['list'] !== undefined;

/** The last line has a line break at its end when it is one of a list, or empty below one: see `linesOf`. */
const endsWithBreak = ({ lastElementChild: last }: HTMLElement): boolean =>
  isListed(last) || (last?.textContent === '' && isListed(last.previousElementSibling));

/** Of which list each line is, as it stands there; `null` where the browser has made something else than lines of it. */
export const scanLists = (root: HTMLElement): readonly (ListKind | null)[] | null => {
  const lines = [...root.childNodes];
  if (!lines.every((line) => line instanceof HTMLElement && line.tagName === 'DIV')) return null;
  return lines.map((line) => {
    const list = line instanceof HTMLElement ? line.dataset['list'] : undefined;
    return LISTS.find((kind) => kind === list) ?? null;
  });
};

/**
 * The text of an element that is written in, whatever the browser has made of it: lines are blocks, or end at line breaks.
 * `places`: where in the text some places of the document are.
 */
export const scanText = (
  root: HTMLElement,
  wanted: readonly DomPlace[] = [],
): { readonly text: string; readonly places: readonly number[] } => {
  let text = '';
  /** A block has begun, and nothing stands in it yet. */
  let isFresh = true;
  /** What comes next stands behind a block. */
  let isBehindBlock = false;
  const places = wanted.map(() => 0);

  const reached = (node: Node, offset: number): void => {
    wanted.forEach(([at, of], index) => {
      if (at === node && of === offset) places[index] = text.length;
    });
  };

  const beginLine = (node: Node): void => {
    if (isBlock(node) ? !isFresh : isBehindBlock) text += '\n';
    isFresh = isBlock(node);
    isBehindBlock = false;
  };

  const scan = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.textContent ?? '';
      wanted.forEach(([at, of], index) => {
        if (at === node) places[index] = text.length + Math.min(of, words.length);
      });
      text += words;
      return;
    }
    if (node.nodeName === 'BR') {
      reached(node, 0);
      if (!isFiller(node, root)) text += '\n';
      return;
    }
    let offset = 0;
    for (const child of node.childNodes) {
      if (isBlock(child) || isBehindBlock) beginLine(child);
      else isFresh = false;
      reached(node, offset);
      scan(child);
      offset += 1;
    }
    reached(node, offset);
    if (!isBlock(node)) return;
    isFresh = false;
    isBehindBlock = true;
  };

  scan(root);
  return { text: endsWithBreak(root) ? `${text}\n` : text, places };
};
