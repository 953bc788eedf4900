import type * as Y from 'yjs';
import type { Facilitation } from '../facilitation.ts';
import type { Duty } from './duty.ts';

/** Something that is still due after it was done, or that failed, is tried again after so long. */
const AGAIN_MS = 1000;
/** Meetings that are looked after at the same time; their commits are shared. */
const AT_ONCE = 16;

export type MeetingWatch = {
  /** Something in the meeting's document changed: it is looked at with the next run. */
  noteChange(meetingId: string): void;
  /** Remembers, over restarts too, that something may fall due in this meeting. */
  watch(meetingId: string): Promise<void>;
  /** Does what is due, and answers when the next thing is, in ms since 1970; `null` when there is none. */
  run(): Promise<number | null>;
};

const earliest = (moments: readonly (number | null)[]): number | null =>
  moments.reduce(
    (first, at) => (at === null || (first !== null && first <= at) ? first : at),
    null,
  );

/** Knows when something is due next in which meeting, and does it then. */
export const createMeetingWatch = (
  facilitation: Facilitation,
  duties: readonly Duty[],
  onError: (error: unknown) => void,
): MeetingWatch => {
  const { directory, documents, now } = facilitation;
  const watched = new Set<string>();
  const changed = new Set<string>();
  const dueAt = new Map<string, number>();
  let begun = false;

  const nextDue = (doc: Y.Doc): number | null =>
    earliest(duties.map((duty) => duty.nextDue(doc, now())));

  const look = async (meetingId: string): Promise<void> => {
    const at = await documents.readMeeting(meetingId, nextDue);
    if (at === null) dueAt.delete(meetingId);
    else dueAt.set(meetingId, at);
  };

  const runDuties = async (meetingId: string): Promise<void> => {
    const begunAt = now();
    for (const duty of duties) await duty.runDue(facilitation, meetingId);
    await look(meetingId);
    const at = dueAt.get(meetingId);
    if (at !== undefined && at <= begunAt) dueAt.set(meetingId, now() + AGAIN_MS);
  };

  const carefully = (run: (meetingId: string) => Promise<void>) => async (meetingId: string) => {
    try {
      await run(meetingId);
    } catch (error) {
      onError(error);
      dueAt.set(meetingId, now() + AGAIN_MS);
    }
  };

  const forEach = async (
    meetingIds: Iterable<string>,
    run: (meetingId: string) => Promise<void>,
  ): Promise<void> => {
    const rest = [...meetingIds];
    while (rest.length > 0) await Promise.all(rest.splice(0, AT_ONCE).map(carefully(run)));
  };

  /** Whatever a crash has left half done is done now. */
  const begin = async (): Promise<void> => {
    for (const id of await directory.listWatchedMeetings()) {
      watched.add(id);
      dueAt.set(id, 0);
    }
    begun = true;
  };

  return {
    noteChange: (meetingId) => changed.add(meetingId),
    watch: async (meetingId) => {
      if (watched.has(meetingId)) return;
      await directory.watchMeeting(meetingId);
      watched.add(meetingId);
    },
    run: async () => {
      if (!begun) await begin();
      const news = [...changed];
      changed.clear();
      await forEach(news, (id) => look(id));
      const due = [...dueAt].filter(([, at]) => at <= now()).map(([id]) => id);
      await forEach(due, runDuties);
      return earliest([...dueAt.values()]);
    },
  };
};
