import { LANGUAGES, type Language } from '../../shared/lib/language.ts';
import { DEFAULT_CAPACITY, MAX_CAPACITY, type Table } from '../../shared/meeting/records/table.ts';
import { videoLinkValue } from '../../shared/meeting/video-link.ts';

/** What may be said of a table beyond its topic, as the fields of a form hold it. */
export type TableExtras = {
  readonly why: string;
  /** A number; '' for as many as come. */
  readonly seats: string;
  readonly language: Language | '';
  /** A video link of the table's own. */
  readonly link: string;
};

export const NO_EXTRAS: TableExtras = {
  why: '',
  seats: String(DEFAULT_CAPACITY),
  language: '',
  link: '',
};

/** The fields for a table as it is. Its own link is nobody's to read, so that field begins empty. */
export const extrasOf = ({ why, capacity, language }: Table): TableExtras => ({
  why,
  seats: capacity === 0 ? '' : String(capacity),
  language: language ?? '',
  link: '',
});

/** True for a text that is no https link, and not nothing either. */
export const isLinkWrong = ({ link }: TableExtras): boolean =>
  link.trim() !== '' && !videoLinkValue.safeParse(link.trim()).success;

const seatsOf = (seats: string): number =>
  seats.trim() === '' ? 0 : Math.min(MAX_CAPACITY, Math.max(0, Math.round(Number(seats)) || 0));

type Request = {
  readonly why?: string;
  readonly capacity: number;
  readonly language?: Language;
  readonly link?: string;
};

/** The same as a command takes it. */
export const requestOf = ({ why, seats, language, link }: TableExtras): Request => {
  const spoken = LANGUAGES.find((known) => known === language);
  return {
    capacity: seatsOf(seats),
    ...(why.trim() !== '' && { why: why.trim() }),
    ...(spoken && { language: spoken }),
    ...(link.trim() !== '' && { link: link.trim() }),
  };
};
