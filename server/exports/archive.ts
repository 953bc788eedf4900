import type { ExportQuery } from '../../shared/api/exports.ts';
import type { ExportSource } from './export-source.ts';
import { render } from './render.ts';
import type { ZipFile } from './zip.ts';

/** A file of people's in an archive, under the name that it has there. */
export type ArchivedFile = {
  readonly hash: string;
  readonly name: string;
  readonly isPacked: boolean;
};

export type ArchiveSource = {
  /** The meeting with all its boards. */
  readonly meeting: ExportSource;
  readonly query: ExportQuery;
  readonly files: readonly ArchivedFile[];
  /** `null` for one that has gone meanwhile. */
  readonly read: (hash: string) => Promise<Uint8Array | null>;
};

const FORMATS = ['html', 'csv', 'text'] as const;

const FILES = 'files';
const BOARDS = 'boards';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** Files stand in the order of the boards, each with its number before its name: two may be called the same. */
export const archivedName = (name: string, at: number): string => `${digits(at + 1, 3)} ${name}`;

const rendered = (
  source: ExportSource,
  { query, files }: ArchiveSource,
  { folder, up, number }: { folder: string; up: string; number: string },
): readonly ZipFile[] => {
  const places = new Map(files.map(({ hash, name }) => [hash, name]));
  const pictureAt = (hash: string): string | undefined => {
    const name = places.get(hash);
    return name === undefined ? undefined : `${up}${FILES}/${encodeURIComponent(name)}`;
  };
  return FORMATS.map((format) => {
    const { body, file } = render(source, { ...query, format, show: 'no' }, { pictureAt });
    return { name: `${folder}${number}${file.name ?? format}`, bytes: Buffer.from(body) };
  });
};

/** A meeting as a folder: all of it and each board as a page, a sheet and text, and people's files, which the pages show. */
export const archiveOf = async function* (source: ArchiveSource): AsyncGenerator<ZipFile> {
  const { meeting, files, read } = source;
  yield* rendered(meeting, source, { folder: '', up: '', number: '' });
  for (const [at, board] of meeting.boards.entries()) {
    const one = { ...meeting, title: board.title, of: meeting.title, meeting: null };
    const place = { folder: `${BOARDS}/`, up: '../', number: `${digits(at + 1, 2)} ` };
    yield* rendered({ ...one, boards: [board] }, source, place);
  }
  for (const { hash, name, isPacked } of files) {
    const bytes = await read(hash);
    if (bytes !== null) yield { name: `${FILES}/${name}`, bytes, isPacked };
  }
};
