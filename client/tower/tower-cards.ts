import type { TowerBoard } from '../../shared/api/tower.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

export type Member = {
  readonly personId: string;
  /** Has the group's board open. */
  readonly here: boolean;
};

export type RaisedHand = { readonly personId: string; readonly at: number };

/** One group as its facilitators see it from the tower. */
export type TowerCard = {
  readonly group: Group;
  /** The title of its theme, where that says more; '' otherwise. */
  readonly theme: string;
  /** Who is in the group, in the order in which they came. */
  readonly members: readonly Member[];
  /** How many others have its board open. */
  readonly visitors: number;
  readonly noteCount: number;
  readonly writing: readonly string[];
  readonly ready: number;
  /** Whose has been up longest first. */
  readonly hands: readonly RaisedHand[];
  readonly lastNote: { readonly text: string; readonly at: number } | null;
  /** Since when nothing has happened on the board; `null` while somebody writes, and before the groups begin. */
  readonly quietSince: number | null;
  /** What the board looks like; `null` until it has come. */
  readonly board: TowerBoard | null;
};

export type TowerBoards = ReadonlyMap<string, TowerBoard>;

const quietSince = (board: TowerBoard | null, { stage, openedAt }: Breakout): number | null => {
  if (!board || board.writing.length > 0) return null;
  if (stage !== 'open' && stage !== 'returning') return null;
  return Math.max(openedAt ?? 0, board.changedAt ?? 0, board.lastNote?.at ?? 0);
};

/** The breakout that facilitators want to see first: one that runs, else the one that is next, else the last. */
export const breakoutToWatch = (breakouts: readonly Breakout[]): Breakout | null =>
  breakouts.find(({ stage }) => stage === 'open' || stage === 'returning') ??
  breakouts.find(({ stage }) => stage === 'prepared') ??
  breakouts.at(-1) ??
  null;

/** Every group of a breakout, in the groups' own order. */
export const towerCards = (
  live: MeetingLive,
  breakout: Breakout,
  boards: TowerBoards,
): readonly TowerCard[] => {
  const places = live.places.get(breakout.id) ?? new Map();
  const inOrder = [...places].toSorted(([, a], [, b]) => a.at - b.at);
  return live.groups
    .filter((group) => group.breakout === breakout.id)
    .map((group) => {
      const board = boards.get(group.board) ?? null;
      const atBoard = new Set((live.peopleAt.get(group.board) ?? []).map((one) => one.personId));
      const ids = inOrder.filter(([, place]) => place.group === group.id).map(([id]) => id);
      const own = new Set(ids);
      const theme = live.themes.find(({ id }) => id === group.theme)?.title ?? '';
      return {
        group,
        theme: theme === group.title ? '' : theme,
        members: ids.map((personId) => ({ personId, here: atBoard.has(personId) })),
        visitors: [...atBoard].filter((id) => !own.has(id)).length,
        noteCount: board?.noteCount ?? live.noteCounts.get(group.board) ?? 0,
        writing: board?.writing ?? [],
        ready: ids.filter((id) => live.ready.has(id)).length,
        hands: ids
          .flatMap((personId) => {
            const hand = live.hands.get(personId);
            return hand ? [{ personId, at: hand.at }] : [];
          })
          .toSorted((a, b) => a.at - b.at),
        lastNote: board?.lastNote ?? null,
        quietSince: quietSince(board, breakout),
        board,
      };
    });
};

/** What stands over all of them. */
export type TowerTotals = Readonly<Record<'groups' | 'people' | 'writing' | 'ready', number>>;

export const towerTotals = (cards: readonly TowerCard[]): TowerTotals => ({
  groups: cards.length,
  people: cards.reduce((sum, { members }) => sum + members.length, 0),
  writing: new Set(cards.flatMap(({ writing }) => writing)).size,
  ready: cards.reduce((sum, { ready }) => sum + ready, 0),
});

const MINUTE_MS = 60_000;
/** Shorter silences are people who think. */
const QUIET_AFTER_MINUTES = 3;

/** Whole minutes of silence that are worth a word; `null` for less. */
export const quietMinutes = ({ quietSince: since }: TowerCard, now: number): number | null => {
  if (since === null) return null;
  const minutes = Math.floor((now - since) / MINUTE_MS);
  return minutes >= QUIET_AFTER_MINUTES ? minutes : null;
};

/** Group ids by who needs somebody: raised hands first, the longest up before the others, then the longest silence. */
export const orderByNeed = (cards: readonly TowerCard[], now: number): readonly string[] => {
  const need = (card: TowerCard): readonly [number, number] => [
    card.hands[0]?.at ?? Infinity,
    -(quietMinutes(card, now) ?? 0),
  ];
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return cards
    .map((card) => ({ id: card.group.id, need: need(card) }))
    .toSorted((a, b) => compare(a.need[0], b.need[0]) || compare(a.need[1], b.need[1]))
    .map(({ id }) => id);
};

/** Cards in an order that was chosen before; those that came since stand last. */
export const inChosenOrder = (
  cards: readonly TowerCard[],
  order: readonly string[] | null,
): readonly TowerCard[] => {
  if (!order) return cards;
  const placeOf = ({ group }: TowerCard): number => {
    const place = order.indexOf(group.id);
    return place < 0 ? order.length : place;
  };
  return cards.toSorted((a, b) => placeOf(a) - placeOf(b));
};
