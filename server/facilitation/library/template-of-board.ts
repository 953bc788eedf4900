import { byRank } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { type TemplateContent, templateValue } from '../../../shared/templates/content.ts';
import type { Board, Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse } from '../refusal.ts';

type Wanted = {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly title: string;
};

/** A board as a template for others: its sections and settings, without notes. */
export const templateOfBoard = async (
  { documents }: Facilitation,
  { board, meeting, title }: Wanted,
): Promise<Result<TemplateContent, Refusal>> => {
  const content = await documents.readBoard(board.id);
  if (content === null) return refuse('not-found');
  const parsed = templateValue.safeParse({
    title,
    description: content.description,
    language: meeting.language,
    purpose: 'gather',
    layout: content.layout,
    settings: content.settings,
    afterwards: board.afterwards,
    suggestsTopics: content.suggestsTopics ?? false,
    notes: '',
    sections: content.sections.toSorted(byRank).map(({ id: _, rank: __, ...section }) => section),
    phases: [],
  });
  return parsed.success
    ? ok(parsed.data)
    : refuse('too-large', 'The board has more sections than a template takes.');
};
