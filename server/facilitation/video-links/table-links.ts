import type * as Y from 'yjs';
import { ok } from '../../../shared/lib/result.ts';
import {
  areLinksDue,
  countLinks,
  tablesByNeed,
} from '../../../shared/meeting/mingling/table-links.ts';
import { readMingling, readSeats, readTables } from '../../../shared/meeting/read.ts';
import { writeRecord, writeRoot } from '../../../shared/meeting/write.ts';
import type { VideoLink } from '../../directory/records.ts';
import type { Duty } from '../alarms/duty.ts';
import type { Facilitation } from '../facilitation.ts';
import { linksByHolder } from './publish-links.ts';

/** What tables' links are kept under. */
export const TABLE_LINKS = 'tables';

/** The tables that get a link now, in the order they get it; `null` before the links' time. */
const needyTables = (doc: Y.Doc, now: number): readonly string[] | null =>
  areLinksDue(readMingling(doc), now)
    ? tablesByNeed(readTables(doc), readSeats(doc)).map(({ id }) => id)
    : null;

const writeTables = (doc: Y.Doc, links: readonly VideoLink[], isOut: boolean): void => {
  const shown = isOut ? linksByHolder(links) : new Map<string, string>();
  const own = new Set(
    links.flatMap(({ holder, isOwn }) => (isOwn && holder !== null ? [holder] : [])),
  );
  for (const { id, hasOwnLink } of readTables(doc)) {
    writeRecord(doc, 'tables', {
      id,
      ...(hasOwnLink !== own.has(id) && { hasOwnLink: own.has(id) }),
      ...(isOut && { link: shown.get(id) }),
    });
  }
  const spareLinks = links.filter(({ holder }) => holder === null).length;
  writeRoot(doc, 'mingling', {
    ...(isOut && { linksAreOut: true }),
    ...(spareLinks !== readMingling(doc).spareLinks && { spareLinks }),
  });
};

/**
 * Brings the meeting's document up to what is kept of the tables' links: which tables brought their own, how many are
 * spare and, when their time has come, the links themselves. They are dealt on disk first, so that a crash in between
 * deals nothing twice: the next run, at the latest at the server's start, goes on from there.
 */
export const settleTableLinks = (facilitation: Facilitation, meetingId: string): Promise<void> =>
  facilitation.inTurn(`links:${meetingId}`, async () => {
    const { directory, documents, now } = facilitation;
    const holders = await documents.readMeeting(meetingId, (doc) => needyTables(doc, now()));
    const of = { meetingId, purpose: TABLE_LINKS };
    const links = await (holders === null
      ? directory.listVideoLinks(of)
      : directory.dealVideoLinks({ ...of, holders }));
    await documents.editMeeting(meetingId, (doc) => {
      writeTables(doc, links, holders !== null);
      return ok(null);
    });
  });

/** When links have to be dealt: at their time, and once they are out as soon as a table lacks one that is there. */
const nextDue = (doc: Y.Doc): number | null => {
  const mingling = readMingling(doc);
  if (!mingling.linksAreOut) return mingling.isOn ? (mingling.linksAt ?? null) : null;
  if (mingling.spareLinks === 0) return null;
  return countLinks(mingling, readTables(doc), readSeats(doc)).without > 0 ? 0 : null;
};

export const tableLinkDuty: Duty = { nextDue, runDue: settleTableLinks };
