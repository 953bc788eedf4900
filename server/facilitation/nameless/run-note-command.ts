import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { noteCommandRoles } from '../../../shared/api/commands/note-commands.ts';
import { createNoteKey } from '../../../shared/board/nameless.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { trimmedAs } from '../../../shared/lib/text.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Board } from '../../directory/records.ts';
import type { UnsignedChange, UnsignedRefusal } from '../documents.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';
import { refuseClosed } from '../refuse-closed.ts';

type NoteCommand = CommandOf<keyof typeof noteCommandRoles>;
type Add = Extract<NoteCommand, { type: 'note.addNameless' }>;

const noSuchNote = () => refuse('not-found', 'There is no such note here, or it is not yours.');

/** As whom the sender works on the board; boards that they cannot read are not there. */
const actorOn = async (
  { directory }: Facilitation,
  { session, meeting }: Sender,
  id: string,
): Promise<Result<{ readonly actor: Actor; readonly board: Board }, Refusal>> => {
  const board = await directory.findBoard(id);
  const { role, access } = board ? boardAccess(session, board, meeting) : NOBODY;
  return board === null || access === 'none'
    ? refuse('not-found', 'There is no such board here.')
    : ok({ actor: { personId: session.personId, role, access }, board });
};

const NOBODY = { role: 'viewer', access: 'none' } as const;

const refusalOf = (reason: UnsignedRefusal): Result<never, Refusal> => {
  switch (reason) {
    case 'gone':
      return noSuchNote();
    case 'noSuchSection':
      return refuseField('section', 'no such section');
    case 'documentFull':
      return refuse('limit-reached', 'The board has as much on it as this server takes.');
    case 'levelNotOffered':
      return refuse('conflict', 'The board does not take notes of this level now.');
    case 'noWords':
      return refuseField('text', 'has no words');
    case 'signedFile':
    case 'noSuchFile':
      return refuseField('attachment', 'no such file that nobody is known to have sent');
    case 'overtaken':
      return refuse('conflict', 'Others have changed the same words.');
    case 'notInPhase':
    case 'frozen':
    case 'secretWriting':
    case 'sectionLocked':
      return refuse('conflict', `The board does not take this from you now: ${reason}.`);
    default:
      return refuse('not-allowed', `The board does not take this from you: ${reason}.`);
  }
};

const add = async (
  { documents }: Facilitation,
  actor: Actor,
  { board, section, text, marks, level, answers, link, attachment, ...given }: Add,
): Promise<Outcome> => {
  if (text.trim() === '' && !attachment) return refuseField('text', 'has no words');
  // Marks count in the text as it came.
  const words = marks ? { text, marks } : { text: text.trim() };
  const key = given.key ?? createNoteKey();
  const added = await documents.addUnsigned(
    board,
    { section, ...words, level, key, answers, link, attachment },
    actor,
  );
  if (added === null) return noSuchNote();
  if (!added.ok) return refusalOf(added.error);
  return ok({ note: added.value, ...(level === 'nameless' && { key }) });
};

const changeOf = (command: Exclude<NoteCommand, Add>): UnsignedChange => {
  switch (command.type) {
    case 'note.editNameless': {
      const { text, base, formats } = command;
      // Looks count in the text as it came.
      const words = formats ? text : trimmedAs(text, base ?? '');
      return { kind: 'text', text: words, base, formats };
    }
    case 'note.describeNameless':
      return { kind: 'alt', alt: command.alt };
    case 'note.removeNameless':
      return { kind: 'remove' };
    case 'note.restoreNameless':
      return { kind: 'restore' };
  }
};

/** Notes that do not say who wrote them: written, changed and taken away by those whose they are. */
export const runNoteCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: NoteCommand,
): Promise<Outcome> => {
  const found = await actorOn(facilitation, sender, command.board);
  if (!found.ok) return found;
  const { actor } = found.value;
  if (actor.access !== 'write') return refuseClosed(facilitation, sender, found.value.board);
  if (command.type === 'note.addNameless') return add(facilitation, actor, command);
  const { board, note, key } = command;
  const change = changeOf(command);
  const { documents } = facilitation;
  const changed = await documents.changeUnsigned(board, { note, key }, { change, actor });
  if (changed === null) return noSuchNote();
  return changed.ok ? ok(null) : refusalOf(changed.error);
};

/** One's own notes on a board whose author is hidden; nobody learns of anybody else's. */
export const ownHiddenNotes = async (
  facilitation: Facilitation,
  sender: Sender,
  board: string,
): Promise<Result<readonly string[], Refusal>> => {
  const found = await actorOn(facilitation, sender, board);
  if (!found.ok) return found;
  const notes = await facilitation.documents.hiddenNotesOf(board, found.value.actor.personId);
  return notes === null ? noSuchNote() : ok(notes);
};
