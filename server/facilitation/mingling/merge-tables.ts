import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { isOpen } from '../../../shared/meeting/mingling/occupancy.ts';
import { merge } from '../../../shared/meeting/mingling/seating.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import type { Session } from '../../directory/session.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';
import { type Decided, editTables, findOwnTable, type Gathering } from './edit-tables.ts';
import { leads, refuseOthers } from './table-rights.ts';

type Pair = { readonly from: Table; readonly into: Table };

const findPair = (
  gathering: Gathering,
  { from: fromId, into: intoId }: { readonly from: string; readonly into: string },
): Result<Pair, Refusal> => {
  const from = findOwnTable(gathering, fromId);
  if (!from.ok) return from;
  const into = findOwnTable(gathering, intoId);
  if (!into.ok) return into;
  return fromId === intoId
    ? refuseField('into', 'is the same table')
    : ok({ from: from.value, into: into.value });
};

/** Proposals that this merge answers or leaves without an object. */
const settledProposals = ({ tables }: Gathering, { from, into }: Pair) =>
  [...tables.values()]
    .filter(({ id }) => id !== from.id)
    .flatMap(({ id, proposesMerge, invites }) => {
      const asksFrom = proposesMerge === from.id || (id === into.id && proposesMerge !== undefined);
      return [
        ...(asksFrom ? [{ id, proposesMerge: undefined }] : []),
        ...(invites === from.id ? [{ id, invites: undefined }] : []),
      ];
    });

const mergeNow = (gathering: Gathering, pair: Pair): Decided<{ merged: boolean }> => {
  const { from, into } = pair;
  const { seats, capacity } = merge(gathering, from.id, into.id);
  return ok({
    answer: { merged: true },
    seats,
    tables: [
      {
        id: from.id,
        mergedInto: into.id,
        closedAt: from.closedAt ?? gathering.now,
        proposesMerge: undefined,
        invites: undefined,
      },
      { id: into.id, capacity },
      ...settledProposals(gathering, pair),
    ],
  });
};

const decide = (
  gathering: Gathering,
  session: Session,
  pair: Pair,
): Decided<{ merged: boolean }> => {
  const { from, into } = pair;
  if (!isOpen(into)) return refuse('conflict', 'The table is closed.');
  const forFrom = leads(session, from) || from.proposesMerge === into.id;
  const forInto = leads(session, into) || into.invites === from.id;
  if (!leads(session, from) && !leads(session, into)) return refuseOthers();
  if (forFrom && forInto) return mergeNow(gathering, pair);
  return ok({
    answer: { merged: false },
    tables: [forFrom ? { id: from.id, proposesMerge: into.id } : { id: into.id, invites: from.id }],
  });
};

/** Two tables become one: at once when both agree or a facilitator says so, else it is proposed to the other. */
export const mergeTables = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: CommandOf<'table.merge'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering) => {
    const pair = findPair(gathering, command);
    return pair.ok ? decide(gathering, session, pair.value) : pair;
  });

/** Takes a proposal back, or declines it. */
export const declineMerge = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: CommandOf<'table.declineMerge'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering): Decided<null> => {
    const pair = findPair(gathering, command);
    if (!pair.ok) return pair;
    const { from, into } = pair.value;
    if (!leads(session, from) && !leads(session, into)) return refuseOthers();
    return ok({
      answer: null,
      tables: [
        ...(from.proposesMerge === into.id ? [{ id: from.id, proposesMerge: undefined }] : []),
        ...(into.invites === from.id ? [{ id: into.id, invites: undefined }] : []),
      ],
    });
  });
