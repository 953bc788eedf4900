import type { ExportQuery } from '../../shared/api/exports.ts';
import { toCsv } from './csv.ts';
import type { ExportSource } from './export-source.ts';
import { type PageExtras, toHtml } from './html.ts';
import { PAGE_POLICY } from './page-style.ts';
import { toText } from './text.ts';

type Rendered = {
  readonly body: string;
  readonly file: {
    readonly type: string;
    readonly name: string | undefined;
    readonly policy?: string;
  };
};

/** The media types of exports, for the description of the API. */
export const EXPORT_TYPES = ['text/html', 'text/csv', 'text/plain'] as const;

/** A file name that every system takes; never empty. */
export const fileName = (title: string, extension: string): string => {
  const name = title
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 80)
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return `${name === '' ? 'talkoot' : name}.${extension}`;
};

/** Makes the file that was asked for. */
export const render = (
  source: ExportSource,
  { format, separator, show }: ExportQuery,
  { pictureAt }: Pick<PageExtras, 'pictureAt'> = {},
): Rendered => {
  const named = (extension: string): string | undefined =>
    show === 'yes' ? undefined : fileName(source.title, extension);
  switch (format) {
    case 'html':
      return {
        body: toHtml(source, { pictureAt }),
        file: { type: 'text/html; charset=utf-8', name: named('html'), policy: PAGE_POLICY },
      };
    case 'csv':
      return {
        body: toCsv(source, separator === 'semicolon' ? ';' : ','),
        file: { type: 'text/csv; charset=utf-8', name: named('csv') },
      };
    case 'text':
      return {
        body: toText(source),
        file: { type: 'text/plain; charset=utf-8', name: named('txt') },
      };
  }
};
