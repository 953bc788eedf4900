import type { ListKind, RichText } from './format.ts';
import { blocksOf, linesOf, type TextRun } from './lines.ts';

const SIGNS: Readonly<Record<ListKind, (index: number) => string>> = {
  bullet: () => '- ',
  ordered: (index) => `${index + 1}. `,
};

const withAddress = ({ text, format: { link } }: TextRun): string => {
  const address = link?.replace(/^mailto:/i, '');
  return address === undefined || text.includes(address) ? text : `${text} (${address})`;
};

/** A text for where there are only letters: items of lists behind signs, and where links lead. */
export const plainWords = (rich: RichText): string =>
  blocksOf(linesOf(rich))
    .flatMap(({ list, lines }) =>
      lines.map((line, index) => {
        const words = line.runs.map(withAddress).join('');
        return list === undefined ? words : SIGNS[list](index) + words;
      }),
    )
    .join('\n');
