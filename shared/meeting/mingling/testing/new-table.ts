import type { Table } from '../../records/table.ts';

/** An open table with so many seats and nothing else. */
export const newTable = (id: string, seats: number): Table => ({
  id,
  topic: id,
  why: '',
  language: undefined,
  founder: '',
  host: '',
  capacity: seats,
  foundedAt: 0,
  link: undefined,
  hasOwnLink: false,
  board: undefined,
  harvest: undefined,
  closedAt: undefined,
  mergedInto: undefined,
  proposesMerge: undefined,
  invites: undefined,
  carriesOn: false,
});
