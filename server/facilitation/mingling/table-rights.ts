import type { Table } from '../../../shared/meeting/records/table.ts';
import type { Seats } from '../../../shared/meeting/mingling/occupancy.ts';
import type { Session } from '../../directory/session.ts';
import { refuse } from '../refusal.ts';

type Who = Pick<Session, 'personId' | 'role'>;

/** Facilitators, the table's founder and its host. */
export const leads = ({ personId, role }: Who, { founder, host }: Table): boolean =>
  role === 'facilitator' || founder === personId || host === personId;

/** Whoever leads the table, and whoever sits there. */
export const belongs = (who: Who, table: Table, seats: Seats): boolean =>
  leads(who, table) || seats.get(who.personId)?.table === table.id;

/** Whoever belongs to the table, and whoever sat there before. */
export const belonged = (who: Who, table: Table, seats: Seats): boolean =>
  belongs(who, table, seats) || (seats.get(who.personId)?.left?.includes(table.id) ?? false);

export const refuseOthers = () =>
  refuse('not-allowed', 'This is for the table’s founder, its host and facilitators.');

export const refuseOutsiders = () => refuse('not-allowed', 'This is for the people of the table.');
