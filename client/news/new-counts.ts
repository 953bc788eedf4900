import { createStore, useStore } from 'zustand';

/** How many notes are new to the reader: by board, and of all boards that a meeting shows. */
type NewCounts = {
  readonly boards: ReadonlyMap<string, number>;
  readonly meetings: ReadonlyMap<string, number>;
};

const store = createStore<NewCounts>(() => ({ boards: new Map(), meetings: new Map() }));

/** Takes in what is known now of one meeting. */
export const tellNewCounts = (meetingId: string, boards: ReadonlyMap<string, number>): void =>
  store.setState((before) => ({
    boards: new Map([...before.boards, ...boards]),
    meetings: new Map(before.meetings).set(
      meetingId,
      [...boards.values()].reduce((sum, count) => sum + count, 0),
    ),
  }));

/** 0 also while it is not known. */
export const useNewOnBoard = (boardId: string): number =>
  useStore(store, ({ boards }) => boards.get(boardId) ?? 0);

export const useNewInMeeting = (meetingId: string): number =>
  useStore(store, ({ meetings }) => meetings.get(meetingId) ?? 0);
