import { type DraftNote, readDrafts } from '../../shared/board/draft.ts';
import { byRank } from '../../shared/lib/rank.ts';
import type { BoardCopy } from './board-copy.ts';
import type { OwnDrafts, UnacceptedDraft } from './board.ts';
import { goesToDrafts } from './drafted.ts';

export type OwnDraftsOptions = {
  /** Opens this device's copy of the drafts' document. */
  readonly openCopy: () => Promise<BoardCopy>;
  readonly personId: string;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: () => number;
  readonly onChange: () => void;
};

/** Newest first, as on the board: there is no note between two drafts that gives them different ranks. */
const asWritten = (a: DraftNote, b: DraftNote): number =>
  (a.rank === b.rank ? b.createdAt - a.createdAt : 0) || byRank(a, b);

const NONE: readonly DraftNote[] = Object.freeze([]);
const NOTHING_LOST: readonly UnacceptedDraft[] = Object.freeze([]);

/** True for a note that was written for the board while it takes none: it belongs to the drafts. */
export const belongsToDrafts = ({ call, reason }: UnacceptedDraft): boolean =>
  goesToDrafts(reason) && call.name === 'note.add';

export const createOwnDrafts = (options: OwnDraftsOptions): OwnDrafts => {
  const { openCopy, personId, now, onChange } = options;
  let opening: Promise<BoardCopy> | null = null;
  let copy: BoardCopy | null = null;
  let list = NONE;
  let known = NOTHING_LOST;
  let unaccepted = NOTHING_LOST;
  let diverted = 0;
  let closed = false;

  const read = (): void => {
    if (!copy) return;
    list = Object.freeze(readDrafts(copy.doc()).toSorted(asWritten));
    if (known !== copy.drafts()) {
      known = copy.drafts();
      unaccepted = Object.freeze(known.map((draft) => ({ ...draft, isSecret: true })));
    }
    onChange();
  };

  const begin = async (): Promise<BoardCopy> => {
    const opened = await openCopy();
    if (closed) opened.close();
    else copy = opened;
    let shown = opened.doc();
    shown.on('update', read);
    opened.subscribe((event) => {
      if (event === 'document') {
        shown.off('update', read);
        shown = opened.doc();
        shown.on('update', read);
      }
      read();
    });
    read();
    return opened;
  };

  const open = (): Promise<BoardCopy> => (opening ??= begin());

  return {
    list: () => list,
    open: () => void open(),
    act: async (call) => {
      const opened = await open();
      if (!closed) opened.run(call, { personId, now: now() });
    },
    connection: () => copy?.connection() ?? null,
    unaccepted: () => unaccepted,
    drop: (id) => copy?.dropDraft(id),
    diverted: () => diverted,
    noteDiverted: (count) => {
      diverted += count;
      onChange();
    },
    close: () => {
      closed = true;
      copy?.close();
    },
  };
};

/** The drafts of somebody who has none: viewers, and those who look as a participant. */
export const noDrafts: OwnDrafts = {
  list: () => NONE,
  open: () => {},
  act: () => Promise.resolve(),
  connection: () => null,
  unaccepted: () => NOTHING_LOST,
  drop: () => {},
  diverted: () => 0,
  noteDiverted: () => {},
  close: () => {},
};
