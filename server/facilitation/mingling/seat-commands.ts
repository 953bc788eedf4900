import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { join, leave } from '../../../shared/meeting/mingling/seating.ts';
import { surpriseTable } from '../../../shared/meeting/mingling/surprise.ts';
import type { Mingling } from '../../../shared/meeting/records/mingling.ts';
import type { Session } from '../../directory/session.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import {
  type Decided,
  editTables,
  findOwnTable,
  findTable,
  type Gathering,
} from './edit-tables.ts';

/** While the page is switched off only facilitators make tables and sit down; `null` when it is on. */
export const refuseClosedPage = (
  { role }: Pick<Session, 'role'>,
  { isOn }: Pick<Mingling, 'isOn'>,
) => (isOn || role === 'facilitator' ? null : refuse('conflict', 'The mingling is not open.'));

/** At a table that was made ready for others, the first who sits down becomes its host. */
const hostedBy = (
  { tables }: Gathering,
  tableId: string,
  personId: string,
): readonly { readonly id: string; readonly host: string }[] =>
  tables.get(tableId)?.host === '' ? [{ id: tableId, host: personId }] : [];

/** Takes a seat, or a place in the line of a full table. */
export const joinTable = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table: tableId }: CommandOf<'table.join'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering) => {
    const closed = refuseClosedPage(session, gathering.mingling);
    if (closed) return closed;
    const table = findOwnTable(gathering, tableId);
    if (!table.ok) return table;
    const joined = join(gathering, session.personId, { tableId, now: gathering.now });
    if (joined === null) return refuse('conflict', 'The table is closed.');
    const { seats, ...answer } = joined;
    const sits = joined.seat === 'taken';
    return ok({
      answer,
      seats,
      tables: sits ? hostedBy(gathering, tableId, session.personId) : [],
    });
  });

/** Gives up a seat and places in lines; everybody may, whatever else is closed. */
export const leaveTable = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table }: CommandOf<'table.leave'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, ({ seats }) => {
    const gone = leave(seats, session.personId, table ?? null);
    return ok({ answer: { left: gone.left }, seats: gone.seats });
  });

const surprised = (
  gathering: Gathering,
  session: Session,
  organisationOf: (personId: string) => string,
): Decided<{ table: string; left: string | null }> => {
  const closed = refuseClosedPage(session, gathering.mingling);
  if (closed) return closed;
  const { personId } = session;
  const tableId = surpriseTable(gathering, personId, organisationOf);
  if (tableId === null) return refuse('conflict', 'Every table is full.');
  const joined = join(gathering, personId, { tableId, now: gathering.now });
  if (joined === null) throw new Error('a table that was chosen for its free seat has none');
  return ok({
    answer: { table: tableId, left: joined.left },
    seats: joined.seats,
    tables: hostedBy(gathering, tableId, personId),
  });
};

/** Seats somebody who cannot decide. Who belongs where is known before, the seats are looked at in the one step. */
export const surprise = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
): Promise<Outcome> => {
  const people = await facilitation.directory.listPeople(meeting.id);
  const organisations = new Map(people.map(({ id, organisation }) => [id, organisation]));
  return editTables(facilitation, meeting.id, (gathering) =>
    surprised(gathering, session, (personId) => organisations.get(personId) ?? ''),
  );
};

/** Takes somebody's seat away, or their place in the table's line. */
export const unseat = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table: tableId, participantId }: CommandOf<'table.unseat'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering) => {
    const table = findTable(gathering, tableId);
    if (!table.ok) return table;
    if (session.role !== 'facilitator' && table.value.host !== session.personId) {
      return refuse('not-allowed', 'This is for the table’s host and facilitators.');
    }
    const { seats, left } = leave(gathering.seats, participantId, tableId);
    if (left.length === 0) return refuse('not-found', 'This person is not at the table.');
    return ok({ answer: {}, seats });
  });

/** A facilitator seats somebody elsewhere, where there is room: nobody is put into a line. */
export const moveToTable = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { table: tableId, participantId }: CommandOf<'table.move'>,
): Promise<Outcome> => {
  const partakers = await facilitation.directory.listPartakers(meeting.id);
  const person = partakers.find(({ id }) => id === participantId);
  if (person === undefined || person.role === 'viewer') {
    return refuse('not-found', 'There is no such person here.');
  }
  return editTables(facilitation, meeting.id, (gathering) => {
    const table = findOwnTable(gathering, tableId);
    if (!table.ok) return table;
    const joined = join(gathering, participantId, { tableId, now: gathering.now });
    if (joined === null) return refuse('conflict', 'The table is closed.');
    if (joined.seat === 'waiting') return refuse('full', 'Every seat at the table is taken.');
    return ok({
      answer: { left: joined.left },
      seats: joined.seats,
      tables: hostedBy(gathering, tableId, participantId),
    });
  });
};
