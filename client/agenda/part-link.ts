import type { BoardCard } from '../../shared/api/boards.ts';
import { whyNotChoose } from '../../shared/meeting/breakouts/choice.ts';
import type { AgendaItem } from '../../shared/meeting/records/agenda-item.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Where a part of the programme happens. */
export type PartLink = {
  readonly to: string;
  /** What one does by going there. */
  readonly step: MessageKey;
  /** The place's own name, where it has one. */
  readonly title: string | null;
};

export type PartPlaces = {
  /** The meeting's own address. */
  readonly path: string;
  /** The boards that the reader may open. */
  readonly boards: readonly Pick<BoardCard, 'id' | 'title'>[];
  readonly live: Pick<MeetingLive, 'breakouts' | 'groups' | 'places'>;
  readonly personId: string;
  /** The reader takes part in a group: whoever leads the meeting or looks on finds all of them instead. */
  readonly choosesGroup: boolean;
};

const boardLink = (boardId: string | null | undefined, places: PartPlaces): PartLink | null => {
  const board = places.boards.find(({ id }) => id === boardId);
  return board
    ? { to: `${places.path}/b/${board.id}`, step: 'agenda.openBoard', title: board.title }
    : null;
};

/** One's own group, when its board is open; else the page where groups are chosen and found. */
const breakoutLink = (part: AgendaItem, places: PartPlaces): PartLink | null => {
  const { live, path, personId } = places;
  const only = live.breakouts.length === 1 ? live.breakouts[0] : undefined;
  const breakout = live.breakouts.find(({ id }) => id === part.breakout) ?? only;
  if (!breakout) return null;
  const place = live.places.get(breakout.id)?.get(personId);
  const group = live.groups.find(({ id }) => id === place?.group);
  const own = group && boardLink(group.board, places);
  return own
    ? { to: own.to, step: 'agenda.toMyGroup', title: group.title }
    : {
        to: `${path}/groups/${breakout.id}`,
        step:
          places.choosesGroup && !group && whyNotChoose(breakout, 'participant') === null
            ? 'agenda.chooseGroup'
            : 'agenda.toGroups',
        title: null,
      };
};

/** Where a part leads; `null` for one that happens nowhere in particular, or where the reader may not go yet. */
export const partLink = (part: AgendaItem, places: PartPlaces): PartLink | null => {
  switch (part.kind) {
    case 'mingling':
      return { to: `${places.path}/tables`, step: 'agenda.toTables', title: null };
    case 'breakout':
      return breakoutLink(part, places) ?? boardLink(part.board, places);
    case 'board':
    case 'plenary':
    case 'pause':
      return boardLink(part.board, places);
  }
};
