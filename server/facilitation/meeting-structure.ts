import type * as Y from 'yjs';
import { createId } from '../../shared/lib/id.ts';
import {
  readAgenda,
  readBreakouts,
  readGroups,
  readMingling,
  readPhases,
  readThemes,
} from '../../shared/meeting/read.ts';
import { writeRecord, writeRoot } from '../../shared/meeting/write.ts';

/** What facilitators have prepared in a meeting's document, without what people did in it. */
export type MeetingStructure = {
  readonly agenda: ReturnType<typeof readAgenda>;
  readonly phases: ReturnType<typeof readPhases>;
  readonly mingling: ReturnType<typeof readMingling>;
  readonly breakouts: ReturnType<typeof readBreakouts>;
  readonly themes: ReturnType<typeof readThemes>;
  readonly groups: ReturnType<typeof readGroups>;
};

export const readStructure = (doc: Y.Doc): MeetingStructure => {
  const breakouts = readBreakouts(doc);
  const ids = new Set(breakouts.map(({ id }) => id));
  return {
    agenda: readAgenda(doc),
    phases: readPhases(doc),
    mingling: readMingling(doc),
    breakouts,
    themes: readThemes(doc).filter(({ breakout }) => ids.has(breakout)),
    groups: readGroups(doc).filter(({ breakout }) => ids.has(breakout)),
  };
};

/** What becomes of a meeting's ids and times in its copy. */
export type Renewal = {
  /** New ids by old ones. */
  readonly boards: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly phases: ReadonlyMap<string, string>;
  /** A moment of the one meeting as a moment of the other; `null` when nobody knows when that is. */
  readonly shift: (moment: number) => number | null;
};

type Moment = number | null | undefined;

/**
 * Writes a structure into the document of another meeting: programme, times of the mingling, themes with their openings,
 * groups to be opened anew. Nobody is in them, nobody hosts or presents them, and no video link comes along.
 */
export const writeStructure = (
  doc: Y.Doc,
  { agenda, phases, mingling, breakouts, themes, groups }: MeetingStructure,
  renewal: Renewal,
): void => {
  const newIds = (records: readonly { readonly id: string }[]): Map<string, string> =>
    new Map(records.map(({ id }) => [id, createId()]));
  const ofBreakouts = newIds(breakouts);
  const ofThemes = newIds(themes);
  const ofAgenda = newIds(agenda);
  const moved = (moment: Moment): number | null => (moment == null ? null : renewal.shift(moment));
  const board = (id: string | null | undefined): string | undefined =>
    id == null ? undefined : renewal.boards.get(id);

  for (const { id, title, rank, mode, master, plenary } of breakouts) {
    writeRecord(doc, 'breakouts', {
      id: ofBreakouts.get(id) ?? createId(),
      title,
      rank,
      mode,
      stage: 'prepared',
      master: board(master),
      plenary: board(plenary),
    });
  }
  for (const { id, breakout, presenters: _, ...opening } of themes) {
    writeRecord(doc, 'themes', {
      ...opening,
      id: ofThemes.get(id) ?? createId(),
      breakout: ofBreakouts.get(breakout) ?? '',
    });
  }
  for (const { id, breakout, theme, title, rank, capacity, board: old } of groups) {
    writeRecord(doc, 'groups', {
      id: renewal.groups.get(id) ?? createId(),
      breakout: ofBreakouts.get(breakout) ?? '',
      theme: ofThemes.get(theme) ?? '',
      title,
      rank,
      capacity,
      board: board(old) ?? '',
    });
  }
  for (const { id, startsAt, breakout, board: old, deleted: _, ...part } of agenda) {
    writeRecord(doc, 'agenda', {
      ...part,
      id: ofAgenda.get(id) ?? createId(),
      startsAt: moved(startsAt),
      board: board(old) ?? null,
      breakout: ofBreakouts.get(breakout ?? '') ?? null,
    });
  }
  for (const { id, part, deleted: _, ...phase } of phases) {
    const renewed = ofAgenda.get(part);
    // A phase of a part that was taken out is nobody's.
    if (part !== '' && renewed === undefined) continue;
    writeRecord(doc, 'phases', {
      ...phase,
      id: renewal.phases.get(id) ?? createId(),
      part: renewed ?? '',
    });
  }
  writeRoot(doc, 'mingling', {
    isOn: mingling.isOn,
    startsAt: moved(mingling.startsAt),
    endsAt: moved(mingling.endsAt),
    linksAt: moved(mingling.linksAt),
  });
};
