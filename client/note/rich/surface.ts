import { linesOf, type TextLine, type TextRun } from '../../../shared/document/text/lines.ts';
import type { ListKind, RichText } from '../../../shared/document/text/format.ts';
import type { Selection } from '../WaitingField.tsx';
import { scanLists, scanText } from './scan-text.ts';

/** The element in which a note is written, as text and places in it. The browser writes in it, too; nobody else does. */
export type Surface = {
  /** Shows a text, touching only lines that look different; true when there were any. */
  readonly show: (rich: RichText) => boolean;
  /** The text as it stands there now. */
  readonly read: () => string;
  /** Of which list each of its lines is; `null` when it is not made of lines. */
  readonly lists: () => readonly (ListKind | null)[] | null;
  /** `null` while the caret is elsewhere on the page. */
  readonly selection: () => Selection | null;
  readonly select: (selection: Selection) => void;
};

const wrapped = (tag: string, child: Node): HTMLElement => {
  const element = document.createElement(tag);
  element.append(child);
  return element;
};

/** A link is no link here: a press in it puts the caret there. */
const linked = (child: Node, href: string): HTMLElement => {
  const element = wrapped('span', child);
  element.dataset['link'] = '';
  element.title = href;
  return element;
};

const nodeOf = ({ text, format }: TextRun): Node => {
  let node: Node = document.createTextNode(text);
  if (format.italic) node = wrapped('em', node);
  if (format.bold) node = wrapped('strong', node);
  return format.link === undefined ? node : linked(node, format.link);
};

const elementOf = ({ list, runs }: TextLine): HTMLElement => {
  const element = document.createElement('div');
  if (list !== undefined) element.dataset['list'] = list;
  if (runs.length === 0) element.append(document.createElement('br'));
  else element.append(...runs.map(nodeOf));
  return element;
};

/** How many nodes from one end are the same in both. */
const sameFrom = (old: readonly Node[], fresh: readonly Node[], most: number): number => {
  let same = 0;
  while (same < most && old[same]?.isEqualNode(fresh[same] ?? null)) same += 1;
  return same;
};

/** The node and offset of a place within a line. */
const placeIn = (line: Element, offset: number): readonly [Node, number] => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return last ? [last, last.textContent?.length ?? 0] : [line, 0];
};

export const createSurface = (root: HTMLElement): Surface => {
  let lines: readonly TextLine[] = [];

  const placeOf = (index: number): readonly [Node, number] => {
    const found = lines.findLastIndex(({ at }) => at <= index);
    const line = lines[found];
    const element = root.children[found];
    if (!line || !element) return [root, 0];
    return placeIn(element, Math.min(index - line.at, line.text.length));
  };

  return {
    show: (rich) => {
      lines = linesOf(rich);
      root.normalize();
      const fresh = lines.map(elementOf);
      const old = [...root.childNodes];
      const most = Math.min(old.length, fresh.length);
      const start = sameFrom(old, fresh, most);
      const end = sameFrom(old.toReversed(), fresh.toReversed(), most - start);
      if (old.length === fresh.length && start + end >= old.length) return false;
      const behind = old[old.length - end] ?? null;
      for (const node of old.slice(start, old.length - end)) node.remove();
      for (const node of fresh.slice(start, fresh.length - end)) root.insertBefore(node, behind);
      return true;
    },
    read: () => scanText(root).text,
    lists: () => scanLists(root),
    selection: () => {
      const selection = document.getSelection();
      const { anchorNode, focusNode } = selection ?? {};
      if (!selection || !anchorNode || !focusNode) return null;
      if (!root.contains(anchorNode) || !root.contains(focusNode)) return null;
      const { places } = scanText(root, [
        [anchorNode, selection.anchorOffset],
        [focusNode, selection.focusOffset],
      ]);
      return { start: Math.min(...places), end: Math.max(...places) };
    },
    select: ({ start, end }) => {
      const [from, to] = [placeOf(start), placeOf(end)];
      document.getSelection()?.setBaseAndExtent(...from, ...to);
    },
  };
};
