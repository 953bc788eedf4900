import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { draftCommandRoles } from '../../../shared/api/commands/draft-commands.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Revealed, RevealStep } from '../documents.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse, refuseField } from '../refusal.ts';
import { revealEverywhere } from './reveal-everywhere.ts';
import { revealIfReady } from './reveal-when-ready.ts';

type DraftCommand = CommandOf<keyof typeof draftCommandRoles>;
type OfOneBoard = DraftCommand & { readonly board: string };
type Reveal = Extract<OfOneBoard, { type: 'draft.reveal' }>;

const isOfOneBoard = (command: DraftCommand): command is OfOneBoard => command.board !== undefined;

const NOTHING: Revealed = { notes: 0, people: 0, isOver: false, next: null };

const showStep = async (
  { documents }: Facilitation,
  board: string,
  step: RevealStep,
): Promise<Outcome> => {
  const revealed = await documents.reveal(board, step);
  return revealed === null
    ? refuse('conflict', 'Somebody else has shown these already: another person is next.')
    : ok(revealed);
};

const runTurn = async (facilitation: Facilitation, { board, person }: Reveal): Promise<Outcome> => {
  if (person !== undefined) return showStep(facilitation, board, { kind: 'person', person });
  const next = await facilitation.documents.announceTurn(board);
  return ok({ ...NOTHING, next });
};

const reveal = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  command: Reveal,
): Promise<Outcome> => {
  const { board, section, how = section === undefined ? 'all' : 'sections' } = command;
  const { documents, inTurn } = facilitation;
  const turn = `drafts ${board}`;
  switch (how) {
    case 'all':
      return inTurn(turn, () => showStep(facilitation, board, { kind: 'all' }));
    case 'sections':
      return section === undefined
        ? refuseField('section', 'says which')
        : inTurn(turn, () => showStep(facilitation, board, { kind: 'section', section }));
    case 'turns':
      return inTurn(turn, () => runTurn(facilitation, command));
    case 'ready':
      await inTurn(turn, () => documents.revealWhenReady(board));
      return ok({ ...NOTHING, isOver: await revealIfReady(facilitation, meeting.id, board) });
  }
};

/** Secret writing: begun, shown, given up; and late drafts that were handed over. */
export const runDraftCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: DraftCommand,
): Promise<Outcome> => {
  const { session, meeting } = sender;
  if (!isOfOneBoard(command)) return revealEverywhere(facilitation, sender, command.how ?? 'all');
  const found = await findOwnBoard(facilitation, session, command.board);
  if (!found.ok) return found;
  const right = boardAccess(session, found.value, meeting);
  if (right.role !== 'facilitator' || right.access !== 'write') return refuse('not-allowed');
  const { documents, inTurn } = facilitation;
  const { board } = command;
  switch (command.type) {
    case 'draft.start': {
      const drafting = await inTurn(`drafts ${board}`, () => documents.startDrafting(board));
      return drafting ? ok({ round: drafting.round }) : refuse('not-found');
    }
    case 'draft.stop':
      await inTurn(`drafts ${board}`, () => documents.leaveDrafting(board));
      return ok(null);
    case 'draft.reveal':
      return reveal(facilitation, sender, command);
    case 'draft.accept': {
      const { note, person } = command;
      const step = { kind: 'note', note, person } as const;
      const shown = await inTurn(`drafts ${board}`, () => documents.reveal(board, step));
      return shown?.notes === 1 ? ok(null) : refuse('conflict', 'This is not there any more.');
    }
    case 'draft.giveBack': {
      const { note: id, person } = command;
      const isBack = await inTurn(`drafts ${board}`, () =>
        documents.giveBack(board, { id, person }),
      );
      return isBack ? ok(null) : refuse('conflict', 'This is not there any more.');
    }
  }
};
