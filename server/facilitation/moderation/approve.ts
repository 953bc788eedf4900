import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** The deeds that decide about a note that waits. */
const DECISIONS = ['approval.accept', 'approval.return'];

const GONE = 'The note does not wait any more.';

/** Somebody else was faster, or its author took it back. */
const decided = async (
  { directory }: Facilitation,
  boardId: string,
  note: string,
): Promise<Outcome> => {
  const deed = await directory.findDeed({ boardId, note, types: DECISIONS });
  return deed === null || deed.person === ''
    ? refuse('conflict', GONE)
    : err<Refusal>({ problem: 'conflict', detail: GONE, by: deed.person });
};

/** Puts a note that waits on the board; one that is there already by the same hand, as after a lost answer, is fine. */
export const acceptNote = async (
  facilitation: Facilitation,
  { session }: Sender,
  { board, note, person, section, beside }: CommandOf<'approval.accept'>,
): Promise<Outcome> => {
  const { directory, documents } = facilitation;
  const by = session.personId;
  const outcome = await documents.acceptNote(board, { note, person, section, beside, by });
  switch (outcome?.kind) {
    case 'accepted':
      return ok({ note: outcome.note });
    case 'already': {
      const deed = await directory.findDeed({ boardId: board, note, types: DECISIONS });
      if (deed !== null && deed.person !== by) return decided(facilitation, board, note);
      return ok({ note: outcome.note, already: true });
    }
    case 'noSuchPlace':
      return refuse('not-found', 'There is no such place on the board.');
    case 'full':
      return refuse('limit-reached', 'The board is full.');
    case 'gone':
      return decided(facilitation, board, note);
    case undefined:
      return refuse('not-found');
  }
};

export const returnNote = async (
  facilitation: Facilitation,
  { session }: Sender,
  { board, note, person, words }: CommandOf<'approval.return'>,
): Promise<Outcome> => {
  const ref = { note, person, words, by: session.personId };
  return (await facilitation.documents.returnNote(board, ref))
    ? ok(null)
    : decided(facilitation, board, note);
};

/** Takes an acceptance back: the note waits again, and whoever decides next decides. */
export const takeBackNote = async (
  { documents }: Facilitation,
  { board, note, person }: CommandOf<'approval.takeBack'>,
): Promise<Outcome> => {
  switch (await documents.takeBackNote(board, { note, person })) {
    case 'waits':
      return ok(null);
    case 'already':
      return ok({ already: true });
    case 'spokenOf':
      return refuse('conflict', 'Others have spoken of the note: take it away instead.');
    case 'gone':
      return refuse('conflict', 'The note is not on the board any more, or nothing waits there.');
    case null:
      return refuse('not-found');
  }
};
