import { readVote } from '../../../shared/board/read-vote.ts';
import type { VoteResult } from '../../../shared/board/records/vote.ts';
import { writeVote } from '../../../shared/board/write-vote.ts';
import { tallyVote } from '../../../shared/voting/tally.ts';
import type { StoredVote } from '../../directory/votes.ts';
import type { Facilitation } from '../facilitation.ts';
import { votedNotes } from './voted-notes.ts';

/** A reaction that was under way when the vote opened may have come until then. */
const STRAYS_MS = 1500;

/** The outcome for each board: ballots on notes that are still there. */
const countVote = async (
  facilitation: Facilitation,
  { id, plan }: StoredVote,
): Promise<ReadonlyMap<string, VoteResult>> => {
  const [ballots, voted] = await Promise.all([
    facilitation.directory.listBallots(id),
    Promise.all(plan.boards.map((board) => votedNotes(facilitation, board, plan.scope))),
  ]);
  const notesOf = new Map(plan.boards.map((board, place) => [board, voted[place]]));
  return tallyVote(
    plan,
    ballots.filter(({ board, note }) => notesOf.get(board)?.has(note)),
  );
};

/** What a board's document says of a vote; `result` is there once it has closed. */
const fieldsOf = (vote: StoredVote, result: VoteResult | undefined) => ({
  id: vote.id,
  state: vote.state,
  ...(!vote.isSealed && {
    plan: vote.plan,
    openedAt: vote.openedAt,
    closesAt: vote.closesAt ?? undefined,
    closedAt: vote.closedAt ?? undefined,
    electorate: vote.electorate,
    joinedLate: vote.joinedLate,
    done: vote.done,
    ...(result && { result }),
  }),
});

const tell = async (facilitation: Facilitation, id: string): Promise<void> => {
  const { directory, documents, inTurn, now } = facilitation;
  const vote = await directory.findVote(id);
  if (vote === null || vote.told === vote.version) return;
  const isCounted = vote.state === 'closed' && !vote.isSealed;
  const results = isCounted ? await countVote(facilitation, vote) : null;
  await Promise.all(
    vote.plan.boards.map(async (board) => {
      await documents.editBoard(board, (doc) => {
        const known = readVote(doc, id);
        // What was taken away before any board had heard of it leaves no trace.
        if (!known && vote.isSealed) return;
        writeVote(doc, fieldsOf(vote, known?.result ?? results?.get(board)));
      });
      await inTurn(`drafts ${board}`, () => documents.settleReactions(board));
    }),
  );
  // A vote that has only just opened is told once more, for the strays.
  const isYoung = vote.state === 'open' && now() < vote.openedAt + STRAYS_MS;
  const version = isYoung ? vote.version - 1 : vote.version;
  await directory.markVoteTold({ vote: id, version, now: now() });
};

/**
 * Brings the documents of a vote's boards to what the directory says of it; once they have the outcome, ballots are
 * forgotten. Done twice it writes nothing anew, so that whatever a crash leaves is completed by doing it again.
 */
export const tellVote = (facilitation: Facilitation, id: string): Promise<void> =>
  facilitation.inTurn(`vote:${id}`, () => tell(facilitation, id));
