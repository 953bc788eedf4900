import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok } from '../../../shared/lib/result.ts';
import { seatFounder } from '../../../shared/meeting/mingling/seating.ts';
import { DEFAULT_CAPACITY, type Table } from '../../../shared/meeting/records/table.ts';
import type { Session } from '../../directory/session.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse, refuseField } from '../refusal.ts';
import { settleTableLinks, TABLE_LINKS } from '../video-links/table-links.ts';
import { type Decided, editTables, type Gathering } from './edit-tables.ts';
import { refuseClosedPage } from './seat-commands.ts';

type Founding = {
  readonly session: Session;
  readonly limits: Facilitation['limits'];
  readonly fields: Pick<Table, 'id' | 'topic'> & Partial<Table>;
  /** The founder takes the first seat. */
  readonly sits: boolean;
};

type Founded = {
  readonly table: string;
  readonly left: string | null;
  readonly areLinksOut: boolean;
};

const found = (
  { tables, seats, mingling, now }: Gathering,
  { session, limits, fields, sits }: Founding,
): Decided<Founded> => {
  const { personId, role } = session;
  const closed = refuseClosedPage(session, mingling);
  if (closed) return closed;
  const own = [...tables.values()].filter(({ founder }) => founder === personId);
  if (tables.size >= limits.MAX_TABLES_PER_MEETING) {
    return refuse('limit-reached', 'There are as many tables as this server takes.');
  }
  if (role !== 'facilitator' && own.length >= limits.MAX_TABLES_PER_PERSON) {
    return refuse('limit-reached', 'You have founded as many tables as one person may.');
  }
  const moved = sits
    ? seatFounder(seats, personId, { tableId: fields.id, now })
    : { seats, left: null };
  const host = sits ? personId : '';
  // Each has a moment of its own, so that the oldest comes first everywhere.
  const foundedAt = Math.max(now, ...[...tables.values()].map((table) => table.foundedAt + 1));
  const table = { ...fields, founder: personId, host, foundedAt };
  return ok({
    answer: { table: fields.id, left: moved.left, areLinksOut: mingling.linksAreOut },
    tables: [table],
    seats: moved.seats,
  });
};

/**
 * Founds a table. Its own link is kept after the table is on disk: a crash in between, before this is answered, leaves a
 * table without one. Where links are out already, the table has one when this is answered.
 */
export const foundTable = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: CommandOf<'table.found'>,
): Promise<Outcome> => {
  const { topic, why = '', capacity = DEFAULT_CAPACITY, language, link, sit = true } = command;
  const fields = { id: createId(), topic, why, capacity, language };
  const { limits, directory } = facilitation;
  if (!sit && session.role !== 'facilitator') {
    return refuseField('sit', 'is for facilitators: whoever founds a table sits there');
  }
  const founded = await editTables(facilitation, meeting.id, (gathering) =>
    found(gathering, { session, limits, fields, sits: sit }),
  );
  if (!founded.ok) return founded;
  const { areLinksOut, ...answer } = founded.value;
  if (link !== undefined) {
    const of = { meetingId: meeting.id, purpose: TABLE_LINKS, holder: answer.table };
    await directory.setOwnVideoLink({ ...of, url: link, showAt: null, deal: null });
  }
  if (link !== undefined || areLinksOut) await settleTableLinks(facilitation, meeting.id);
  return ok(answer);
};
