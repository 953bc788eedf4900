import { useCallback, useEffect, useRef, useState } from 'react';
import { CONSENTS, STANCES, type Vote } from '../../shared/board/records/vote.ts';
import type { OwnVote } from '../../shared/api/votes.ts';
import { request } from '../api/http.ts';
import type { Problem } from '../api/problem.ts';
import { useBoard, useConnection } from '../board/hooks.ts';
import type { Text } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { rememberVotes } from './own-votes-memory.ts';
import { type Cast, ownValue, scaleName, withCast } from './ballot-box.ts';

const toWord = ({ plan }: Vote, value: number | null) => {
  if (value === null || plan.method === 'dots' || plan.method === 'scale') return value;
  return (plan.method === 'stance' ? STANCES[value] : CONSENTS[value]) ?? null;
};

/** What did not reach the server is sent again after so long. */
const AGAIN_MS = 3000;

type Ballots = {
  readonly own: OwnVote | null;
  readonly cast: (choice: Cast) => void;
  readonly setDone: (isDone: boolean) => void;
  /** Choices that have not reached the server: they are kept, and sent once there is a line. */
  readonly waits: boolean;
  readonly problem: Problem | null;
  readonly reload: () => void;
};

/** One's own part in an open vote: read from the server, shown at once when one chooses, and sent one after the other. */
export const useBallots = (current: Vote, t: Text): Ballots => {
  const { boardId } = useBoard();
  const { ask, as, meeting, facilitates, people, personId } = useStage();
  // What a vote asks is fixed when it opens; only its counts change.
  const [vote] = useState(current);
  const network = useConnection((state) => state.network);
  const [own, setOwn] = useState<OwnVote | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<readonly Cast[]>([]);
  const queue = useRef<Cast[]>([]);
  const isSending = useRef(false);
  const latest = useRef<OwnVote | null>(null);
  const taken = useRef<OwnVote | null>(null);

  const keep = useCallback((next: OwnVote | null) => {
    latest.current = next;
    setOwn(next);
  }, []);

  /** What the server has of one's part is what one finds again after the vote. */
  const remember = useCallback(
    (next: OwnVote | null) => {
      taken.current = next;
      if (next?.mayVote) rememberVotes(personId, next);
    },
    [personId],
  );

  const load = useCallback(async () => {
    const answer = await request<{ votes: readonly OwnVote[] }>(
      'GET',
      `/api/meetings/${meeting.id}/votes`,
      { as },
    );
    if (!answer.ok) return;
    const mine = answer.value.votes.find((one) => one.vote === vote.id) ?? null;
    if (mine) remember(mine);
    // What is on its way is shown as if it had arrived.
    keep(mine && queue.current.reduce((seen, choice) => withCast(seen, boardId, choice), mine));
  }, [as, boardId, keep, meeting.id, remember, vote.id]);

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (let [next] = queue.current; next; [next] = queue.current) {
      const scale = scaleName(vote, next.scale);
      const answer = await ask({
        type: 'vote.cast',
        vote: vote.id,
        board: boardId,
        note: next.noteId,
        value: toWord(vote, next.value),
        ...(scale !== undefined && { scale }),
      });
      if (!answer.ok && answer.error.kind === 'unreachable') break;
      queue.current.shift();
      if (answer.ok) {
        remember(taken.current && withCast(taken.current, boardId, next));
        continue;
      }
      setProblem(answer.error);
      announce(t(answer.error.kind === 'conflict' ? 'votes.notCounted' : 'votes.refused'));
      await load();
    }
    isSending.current = false;
    setWaiting([...queue.current]);
  }, [ask, boardId, load, remember, t, vote]);

  const cast = useCallback(
    (choice: Cast) => {
      if (!latest.current) return;
      setProblem(null);
      keep(withCast(latest.current, boardId, choice));
      // Of several choices for one note that wait, the last counts.
      const [sending, ...rest] = queue.current;
      const others = rest.filter(
        ({ noteId, scale }) => noteId !== choice.noteId || scale !== choice.scale,
      );
      queue.current = [...(sending ? [sending] : []), ...others, choice];
      void send();
    },
    [boardId, keep, send],
  );

  const setDone = useCallback(
    (isDone: boolean) => {
      if (latest.current) keep({ ...latest.current, isDone });
      void ask({ type: 'vote.done', vote: vote.id, done: isDone }).then((answer) => {
        setProblem(answer.ok ? null : answer.error);
        if (!answer.ok) void load();
      });
    },
    [ask, keep, load, vote.id],
  );

  useEffect(() => {
    if (network !== 'online') return;
    void load().then(send);
    // Who may vote changes with the electorate.
  }, [load, network, send, current.electorate]);

  useEffect(() => {
    if (waiting.length === 0) return undefined;
    const timer = setTimeout(() => void send(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [send, waiting]);

  // Whoever comes now waits to be admitted.
  useEffect(
    () => (facilitates ? people.subscribe(() => void load()) : undefined),
    [facilitates, load, people],
  );

  return { own, cast, setDone, waits: waiting.length > 0, problem, reload: () => void load() };
};

/** How many dots the plus key or button gives, or the minus key takes: `null` when that cannot be. */
export const nextDots = (
  vote: Vote,
  own: OwnVote | null,
  { noteId, step }: { readonly noteId: string; readonly step: 1 | -1 },
): number | null => {
  if (!own?.mayVote || vote.plan.method !== 'dots') return null;
  const next = (ownValue(own, noteId) ?? 0) + step;
  if (next < 0 || (next > 1 && !vote.plan.cumulative)) return null;
  return step === 1 && (own.left ?? 0) < 1 ? null : next;
};
