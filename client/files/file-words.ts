import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import type { Text } from '../i18n/text.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people say it: 340 kB, 2.1 MB. */
export const sizeInWords = (bytes: number, language: string): string => {
  const step = Math.min(
    UNITS.length - 1,
    Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)),
  );
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** step);
};

/** What a file is called where its note has no words: what is to be seen, or else its name. */
export const fileTitle = (t: Text, { alt, name, type }: Attachment): string => {
  if (alt !== '') return alt;
  return isPicture(type) ? t('files.pictureNamed', { name }) : name;
};
