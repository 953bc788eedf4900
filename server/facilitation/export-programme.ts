import { timeParts } from '../../shared/meeting/agenda/times.ts';
import { readAgenda, readTables, readThemes } from '../../shared/meeting/read.ts';
import type { ExportedMeeting, ExportedOpening } from '../exports/export-source.ts';
import { mayReadOpening, readThemeBoards, type ThemeBoards } from './breakouts/theme-files.ts';
import type { Facilitation } from './facilitation.ts';
import type { Sender } from './outcome.ts';

/** Those of groups whose boards the sender may read, where somebody has said something. */
const openingsFor = async (
  { directory }: Pick<Facilitation, 'directory'>,
  sender: Pick<Sender, 'session' | 'meeting'>,
  found: readonly ThemeBoards[],
): Promise<readonly ExportedOpening[]> => {
  const openings: ExportedOpening[] = [];
  for (const opening of found) {
    const { title, opening: text, materials } = opening.theme;
    if (text.trim() === '' && materials.length === 0) continue;
    if (!(await mayReadOpening({ directory }, sender, opening))) continue;
    openings.push({ theme: title, text, materials });
  }
  return openings;
};

/** The meeting's programme, the openings of its themes, and its mingling tables with what they left to the others; nobody is named. */
export const exportProgramme = async (
  { directory, documents }: Pick<Facilitation, 'directory' | 'documents'>,
  sender: Pick<Sender, 'session' | 'meeting'>,
): Promise<ExportedMeeting> => {
  const { meeting } = sender;
  const read = await documents.readMeeting(meeting.id, (doc) => ({
    parts: timeParts(readAgenda(doc), meeting.startsAt),
    themes: readThemes(doc).flatMap(({ id }) => readThemeBoards(doc, id) ?? []),
    // Whoever went to another table left their words there.
    tables: readTables(doc).filter(({ mergedInto }) => mergedInto === undefined),
  }));
  return {
    programme: (read?.parts ?? []).map(({ part, begins, ends }) => ({
      begins,
      ends,
      title: part.title,
      prompt: part.prompt,
    })),
    openings: await openingsFor({ directory }, sender, read?.themes ?? []),
    tables: (read?.tables ?? []).map(({ topic, why, harvest = '' }) => ({ topic, why, harvest })),
  };
};
