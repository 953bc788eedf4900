import type { RichText, TextFormat } from '../../../shared/document/text/format.ts';
import { blocksOf, linesOf, type TextLine } from '../../../shared/document/text/lines.ts';
import { plainWords } from '../../../shared/document/text/plain-words.ts';
import type { Selection } from '../WaitingField.tsx';

/** The selected part of a text. A last line that is cut in the middle of a list is one of it still. */
export const partOf = ({ text, marks }: RichText, { start, end }: Selection): RichText => ({
  text: text.slice(start, end),
  marks: marks.flatMap(({ from, to, ...format }) => {
    const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
    return first < last ? [{ from: first, to: last, ...format }] : [];
  }),
});

const element = (tag: string, children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};

const looking = ({ bold, italic, link }: TextFormat, words: string): Node | string => {
  const slanted = italic ? element('em', [words]) : words;
  const heavy = bold ? element('strong', [slanted]) : slanted;
  if (link === undefined) return heavy;
  const anchor = element('a', [heavy]);
  anchor.setAttribute('href', link);
  return anchor;
};

const lineOf = (tag: string, { runs }: TextLine): HTMLElement =>
  element(
    tag,
    runs.map(({ text, format }) => looking(format, text)),
  );

/** What goes onto the clipboard: markup for what takes markup, and words. */
export const copied = (rich: RichText): { readonly html: string; readonly text: string } => {
  const blocks = blocksOf(linesOf(rich)).flatMap(({ list, lines }) =>
    list === undefined
      ? lines.map((line) => lineOf('p', line))
      : [
          element(
            list === 'bullet' ? 'ul' : 'ol',
            lines.map((line) => lineOf('li', line)),
          ),
        ],
  );
  // Words from the middle of a line go into the middle of another.
  const single = blocks.length === 1 && blocks[0]?.tagName === 'P' ? blocks[0] : null;
  const html = single ? single.innerHTML : element('div', blocks).innerHTML;
  return { html, text: plainWords(rich) };
};
