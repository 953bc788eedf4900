import { createStore, useStore } from 'zustand';
import type { OwnVote } from '../../shared/api/votes.ts';
import type { Scale, Vote } from '../../shared/board/records/vote.ts';
import type { Text } from '../i18n/text.ts';

/** What a voter may say of a note: dots, a mark, a word's place; `null` takes it back. */
export type Cast = {
  readonly noteId: string;
  readonly scale: number;
  readonly value: number | null;
};

/** An open vote as notes show it. They stand outside of the meeting's texts, which is why those come along. */
export type BallotBox = {
  readonly vote: Vote;
  readonly boardId: string;
  /** One's own part; `null` until the server has told it. */
  readonly own: OwnVote | null;
  /** Nothing of one's own is shown: the screen is shared with others. */
  readonly isHidden: boolean;
  readonly t: Text;
  readonly cast: (choice: Cast) => void;
};

const store = createStore<{ readonly box: BallotBox | null }>(() => ({ box: null }));

/** Shows notes the vote that is open, or with `null` that there is none. */
export const setBallotBox = (box: BallotBox | null): void => store.setState({ box });

export const useBallotBox = (): BallotBox | null => useStore(store, ({ box }) => box);

export const ballotBox = (): BallotBox | null => store.getState().box;

/** What one has given a note on a scale; `null` for nothing. */
export const ownValue = (own: OwnVote | null, noteId: string, scale = 0): number | null =>
  own?.ballots.find((one) => one.note === noteId && one.scale === scale)?.value ?? null;

/** The place of a scale in a vote by its name, which the server asks for. */
export const scaleName = (vote: Vote, scale: number): Scale | undefined => vote.plan.scales[scale];

/** One's part as it is once this choice counts, for showing it at once. */
export const withCast = (
  own: OwnVote,
  boardId: string,
  { noteId, scale, value }: Cast,
): OwnVote => {
  const before = ownValue(own, noteId, scale) ?? 0;
  const others = own.ballots.filter((one) => one.note !== noteId || one.scale !== scale);
  return {
    ...own,
    left: own.left === null ? null : own.left + before - (value ?? 0),
    ballots: value === null ? others : [...others, { board: boardId, note: noteId, scale, value }],
  };
};
