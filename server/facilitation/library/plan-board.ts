import { createId } from '../../../shared/lib/id.ts';
import { inOrder, rankBetween } from '../../../shared/lib/rank.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readAgenda } from '../../../shared/meeting/read.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import { type TemplateContent, totalMinutes } from '../../../shared/templates/content.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';

type Planned = {
  readonly meetingId: string;
  readonly board: { readonly id: string; readonly title: string };
  readonly template: TemplateContent;
};

/** What the whole template says to facilitators stands before what it says of the first phase. */
const notesOf = ({ notes, phases }: TemplateContent, index: number): string =>
  [index === 0 ? notes : '', phases[index]?.notes ?? '']
    .filter(Boolean)
    .join('\n\n')
    .slice(0, 4000);

/**
 * Makes a part of the programme for a new board, after all others, with its template's phases. The notes come first: a
 * server that dies in between leaves notes of phases that nobody sees.
 */
export const planBoard = async (
  facilitation: Facilitation,
  { meetingId, board, template }: Planned,
): Promise<void> => {
  if (template.phases.length === 0) return;
  const part = createId();
  const phases = inOrder(template.phases).map(({ item, rank }) => ({
    ...item,
    id: createId(),
    part,
    rank,
  }));
  await facilitation.directory.setPhaseNotes({
    meetingId,
    notes: phases.map(({ id: phase }, index) => ({ phase, notes: notesOf(template, index) })),
  });
  await editMeeting(facilitation, meetingId, (doc) => {
    const last = readAgenda(doc).at(-1)?.rank ?? null;
    writeRecord(doc, 'agenda', {
      id: part,
      title: board.title,
      kind: 'board',
      rank: rankBetween(last, null),
      minutes: totalMinutes(phases),
      board: board.id,
      prompt: template.description.slice(0, 500),
    });
    for (const { notes: _, ...phase } of phases) writeRecord(doc, 'phases', phase);
    return ok(null);
  });
};
