import type * as Y from 'yjs';
import { byRank } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readAgenda, readPhases } from '../../../shared/meeting/read.ts';
import type { Phase } from '../../../shared/meeting/records/phase.ts';
import { type TemplateContent, templateValue } from '../../../shared/templates/content.ts';
import type { Board, Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse } from '../refusal.ts';

type Wanted = {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly title: string;
};

/** The phases of the first part of the programme that the board belongs to. */
const phasesOfBoard =
  (board: string) =>
  (doc: Y.Doc): readonly Phase[] => {
    const part = readAgenda(doc).find((item) => item.board === board);
    return part === undefined ? [] : readPhases(doc).filter((phase) => phase.part === part.id);
  };

/** A board as a template for others: its sections, settings and phases, without notes. */
export const templateOfBoard = async (
  { directory, documents }: Facilitation,
  { board, meeting, title }: Wanted,
): Promise<Result<TemplateContent, Refusal>> => {
  const content = await documents.readBoard(board.id);
  if (content === null) return refuse('not-found');
  const phases = (await documents.readMeeting(meeting.id, phasesOfBoard(board.id))) ?? [];
  const written = await directory.listPhaseNotes(meeting.id);
  const notes = new Map(written.map((line) => [line.phase, line.notes]));
  const parsed = templateValue.safeParse({
    title,
    description: content.description,
    language: meeting.language,
    purpose: 'gather',
    layout: content.layout,
    ...(content.views !== undefined && { views: content.views }),
    ...(content.tags !== undefined && { tags: content.tags }),
    ...(content.legend !== undefined && { legend: content.legend }),
    ...(content.tools !== undefined && { tools: content.tools }),
    settings: content.settings,
    afterwards: board.afterwards,
    suggestsTopics: content.suggestsTopics ?? false,
    notes: '',
    sections: content.sections.toSorted(byRank).map(({ id: _, rank: __, ...section }) => section),
    phases: phases.map(({ id, title: name, minutes, prompt, rules }) => ({
      title: name === '' ? title : name,
      minutes,
      prompt,
      rules,
      notes: notes.get(id) ?? '',
    })),
  });
  return parsed.success
    ? ok(parsed.data)
    : refuse('too-large', 'The board has more sections or phases than a template takes.');
};
