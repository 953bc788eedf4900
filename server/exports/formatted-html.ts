import type { RichText, TextFormat } from '../../shared/document/text/format.ts';
import { blocksOf, linesOf, type TextLine } from '../../shared/document/text/lines.ts';
import { escapeMarkup } from './escape.ts';

const looking = ({ bold, italic }: TextFormat, html: string): string => {
  const slanted = italic ? `<em>${html}</em>` : html;
  return bold ? `<strong>${slanted}</strong>` : slanted;
};

/** `linked`: how words are written in which nothing is a link yet. */
const lineHtml = ({ runs }: TextLine, linked: (words: string) => string): string =>
  runs
    .map(({ text, format }) => {
      const { link } = format;
      const words = escapeMarkup(text);
      return looking(
        format,
        link === undefined
          ? linked(text)
          : `<a class="named" href="${escapeMarkup(link)}" rel="nofollow noopener noreferrer">${words}</a>`,
      );
    })
    .join('');

/** Words with their looks as markup: bold, italic, links, and lists as lists. */
export const formattedHtml = (rich: RichText, linked: (words: string) => string): string =>
  blocksOf(linesOf(rich))
    .map(({ list, lines }) => {
      const written = lines.map((line) => lineHtml(line, linked));
      if (list === undefined) return `<p>${written.join('\n')}</p>`;
      const tag = list === 'bullet' ? 'ul' : 'ol';
      return `<${tag}>${written.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
    })
    .join('');
