import { timeParts } from '../../shared/meeting/agenda/times.ts';
import { readAgenda, readTables } from '../../shared/meeting/read.ts';
import type { ExportedMeeting } from '../exports/export-source.ts';
import type { Facilitation } from './facilitation.ts';
import type { Sender } from './outcome.ts';

/** The meeting's programme, and its mingling tables with what they left to the others; nobody is named. */
export const exportProgramme = async (
  { documents }: Pick<Facilitation, 'documents'>,
  { meeting }: Pick<Sender, 'meeting'>,
): Promise<ExportedMeeting> => {
  const read = await documents.readMeeting(meeting.id, (doc) => ({
    parts: timeParts(readAgenda(doc), meeting.startsAt),
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
    tables: (read?.tables ?? []).map(({ topic, why, harvest = '' }) => ({ topic, why, harvest })),
  };
};
