import * as z from 'zod/mini';
import { REFUSAL_REASONS } from '../../shared/access/refusal.ts';
import type { AnswerValue } from '../../shared/board/records/answer.ts';
import type { ActionArgs, ActionCall } from '../../shared/board/actions/all.ts';
import { isActionCall } from '../../shared/board/actions/run-action.ts';
import type { KeptRow } from '../sync/offline-copy.ts';
import type { NotDone, UnacceptedDraft } from './board.ts';
import type { Mark } from './run-watched.ts';

/** An action that the server has not acknowledged. */
export type WaitingAction = {
  /** Sorts by time. */
  readonly id: string;
  readonly call: ActionCall;
  /** When it was done, in ms since 1970. */
  readonly at: number;
  /** How to see whether a document has it already; `null` when that can't be seen. */
  readonly mark: Mark | null;
};

/** Makes ids that sort in the order in which they were made, and differ between tabs. */
export const createActionIds = (now: () => number, random: () => number) => {
  const tab = Math.floor(random() * 36 ** 6).toString(36);
  let count = 0;
  return (): string => {
    count += 1;
    return [now().toString(36).padStart(9, '0'), count.toString(36).padStart(5, '0'), tab].join(
      '-',
    );
  };
};

/** Answers one below the other; a person is somebody's name, and not words. */
const answerWords = (answers: Readonly<Record<string, AnswerValue | null>>): string =>
  Object.values(answers)
    .flatMap((value) => (typeof value === 'object' && !Array.isArray(value) ? [] : [value]))
    .join('\n');

const wordsInDrawings = ({
  notes = [],
  shapes = [],
  connectors = [],
}: ActionArgs<'drawing.add'>): string =>
  [...notes, ...shapes, ...connectors.map(({ label = '' }) => ({ text: label }))]
    .flatMap(({ text }) => text || [])
    .join('\n\n');

/** What somebody wrote in an action, for them to copy; '' for an action without words. */
export const wordsOf = (call: ActionCall): string => {
  switch (call.name) {
    case 'note.add':
      return call.args.notes
        .map(({ text, link = '', answers = {} }) =>
          [text, link, answerWords(answers)].filter(Boolean).join('\n'),
        )
        .join('\n\n');
    case 'note.editText':
    case 'comment.add':
    case 'comment.edit':
    case 'shape.editText':
      return call.args.text;
    case 'answer.set':
      return answerWords(call.args.answers);
    case 'note.setTags':
      return call.args.tags.join(', ');
    case 'note.tag':
      return call.args.notes.map(({ tags }) => tags.join(', ')).join('\n');
    case 'section.add':
    case 'section.edit':
      return [call.args.title, call.args.prompt].filter(Boolean).join('\n\n');
    case 'cluster.add':
    case 'cluster.rename':
      return call.args.title;
    case 'cluster.merge':
      return call.args.title ?? '';
    case 'board.edit':
      return [call.args.title, call.args.description].filter(Boolean).join('\n\n');
    case 'drawing.add':
      return wordsInDrawings(call.args);
    case 'drawing.change':
      return (call.args.connectors ?? []).flatMap(({ label }) => label || []).join('\n\n');
    case 'note.setLink':
      return call.args.link ?? '';
    case 'note.setAttachment':
      return call.args.attachment?.alt ?? '';
    case 'note.format':
    case 'note.move':
    case 'note.setColor':
    case 'note.setDate':
    case 'note.setLocked':
    case 'note.delete':
    case 'note.restore':
    case 'reaction.add':
    case 'reaction.remove':
    case 'comment.resolve':
    case 'comment.delete':
    case 'comment.restore':
    case 'drawing.delete':
    case 'drawing.restore':
    case 'section.carry':
    case 'section.arrange':
    case 'section.delete':
    case 'section.restore':
    case 'cluster.move':
    case 'cluster.delete':
    case 'board.putBack':
    case 'draft.keep':
    case 'draft.handOver':
      return '';
  }
};

export const draftOf = (
  { id, call, at }: Pick<WaitingAction, 'id' | 'call' | 'at'>,
  reason: NotDone,
): UnacceptedDraft => Object.freeze({ id, call, reason, text: wordsOf(call), at });

type Stored = {
  readonly call: unknown;
  readonly at: number;
  readonly mark?: unknown;
  readonly reason?: unknown;
};

const markValue = z.object({ client: z.int(), clock: z.int() });

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'call' in value &&
  'at' in value &&
  typeof value.at === 'number';

export const actionRow = ({ id, call, at, mark }: WaitingAction): KeptRow => ({
  id,
  value: { call, at, mark },
});

export const draftRow = ({ id, call, at, reason }: UnacceptedDraft): KeptRow => ({
  id,
  value: { call, at, reason },
});

/** Reads a stored action; nothing for one that this version does not know. */
export const readAction = ({ id, value }: KeptRow): WaitingAction[] => {
  if (!isStored(value) || !isActionCall(value.call)) return [];
  const mark = markValue.safeParse(value.mark);
  return [{ id, call: value.call, at: value.at, mark: mark.success ? mark.data : null }];
};

export const readDraft = (row: KeptRow): UnacceptedDraft[] => {
  const { value } = row;
  const reason = isStored(value)
    ? REFUSAL_REASONS.find((known) => known === value.reason)
    : undefined;
  return readAction(row).map((action) => draftOf(action, reason ?? 'overtaken'));
};
