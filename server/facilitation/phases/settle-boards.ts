import type * as Y from 'yjs';
import { ok } from '../../../shared/lib/result.ts';
import { boardsInPhase, type PhaseScene } from '../../../shared/meeting/phases/boards.ts';
import {
  readAgenda,
  readControl,
  readGroups,
  readListedBoards,
  readPhases,
  readPhasesAhead,
} from '../../../shared/meeting/read.ts';
import type { Phase } from '../../../shared/meeting/records/phase.ts';
import { writeRoot } from '../../../shared/meeting/write.ts';
import type { Facilitation } from '../facilitation.ts';

const NONE = { boards: [], unsettled: null };

const readScene = (doc: Y.Doc): PhaseScene => ({
  current: readControl(doc).phase ?? null,
  ahead: readPhasesAhead(doc),
  phases: readPhases(doc),
  agenda: readAgenda(doc),
  groups: readGroups(doc),
  boards: readListedBoards(doc),
});

/** What boards are to hold, and what the document says they may hold already. */
type Settlement = {
  readonly wanted: ReadonlyMap<string, Phase>;
  readonly boards: readonly string[];
  readonly unsettled: string | null;
};

const readSettlement = (doc: Y.Doc): Settlement => ({
  wanted: boardsInPhase(readScene(doc)),
  ...(readControl(doc).phaseBoards ?? NONE),
});

/** True when some board may not be in its phase: after a crash in the middle, or when a group has got a board meanwhile. */
export const isUnsettled = (doc: Y.Doc): boolean => {
  const { phase, phaseBoards } = readControl(doc);
  // Most meetings have no phases at all: they are not read through whenever something happens.
  if (!phase && !phaseBoards) return false;
  const { wanted, boards, unsettled } = readSettlement(doc);
  return (
    unsettled !== null || wanted.size !== boards.length || !boards.every((id) => wanted.has(id))
  );
};

/** Notes with a move itself which boards it may touch: whatever happens then, none of them is forgotten. */
export const markUnsettled = (doc: Y.Doc, move: string): void => {
  const { wanted, boards } = readSettlement(doc);
  const all = [...new Set([...boards, ...wanted.keys()])];
  writeRoot(doc, 'control', { phaseBoards: { boards: all, unsettled: move } });
};

/** Of several moves at once the last one settles; an earlier one only notes what it has touched. */
const noteSettled = (doc: Y.Doc, { wanted, unsettled }: Settlement): void => {
  const now = readControl(doc).phaseBoards ?? NONE;
  const touched = [...wanted.keys()];
  const phaseBoards =
    now.unsettled === unsettled
      ? { boards: touched, unsettled: null }
      : { ...now, boards: [...new Set([...now.boards, ...touched])] };
  writeRoot(doc, 'control', { phaseBoards });
};

/** Brings all boards into their phases, at the same time; resolves when that is on disk. Done twice it writes nothing. */
export const settleBoards = (facilitation: Facilitation, meetingId: string): Promise<void> =>
  facilitation.inTurn(`phases:${meetingId}`, async () => {
    const { documents } = facilitation;
    const seen = await documents.readMeeting(meetingId, (doc) =>
      isUnsettled(doc) ? readSettlement(doc) : null,
    );
    if (!seen) return;
    const { wanted, boards } = seen;
    await Promise.all(
      [...new Set([...boards, ...wanted.keys()])].map((board) => {
        const phase = wanted.get(board);
        return documents.turnBoard(board, {
          phase: phase ? { id: phase.id, rules: phase.rules } : null,
        });
      }),
    );
    await documents.editMeeting(meetingId, (doc) => {
      noteSettled(doc, seen);
      return ok(null);
    });
  });
