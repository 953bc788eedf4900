import { createStore, useStore } from 'zustand';

type Left = { readonly meetings: ReadonlySet<string> };

/** Meetings whose report-back the reader has left, over the pages of this tab; a reload lands in it again. */
const store = createStore<Left>(() => ({ meetings: new Set() }));

export const useHasLeft = (meetingId: string): boolean =>
  useStore(store, ({ meetings }) => meetings.has(meetingId));

export const leaveReport = (meetingId: string): void =>
  store.setState(({ meetings }) => ({ meetings: new Set(meetings).add(meetingId) }));

/** Goes back to the report-back, or to the next one. */
export const returnToReport = (meetingId: string): void => {
  if (!store.getState().meetings.has(meetingId)) return;
  store.setState(({ meetings }) => ({
    meetings: new Set([...meetings].filter((id) => id !== meetingId)),
  }));
};
