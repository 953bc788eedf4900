import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuseField } from '../refusal.ts';
import { settleTableLinks, TABLE_LINKS } from '../video-links/table-links.ts';
import {
  type Decided,
  editTables,
  findOwnTable,
  findTable,
  type Gathering,
} from './edit-tables.ts';
import { belonged, leads, refuseOthers, refuseOutsiders } from './table-rights.ts';

type TableFields = Partial<Omit<Table, 'id'>>;

/** Changes a table that the sender leads. */
const changeOwn = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { id, changes }: { readonly id: string; readonly changes: (gathering: Gathering) => TableFields },
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering): Decided<null> => {
    const table = findOwnTable(gathering, id);
    if (!table.ok) return table;
    if (!leads(session, table.value)) return refuseOthers();
    return ok({ answer: null, tables: [{ id, ...changes(gathering) }] });
  });

const takesPart = async (
  { directory }: Facilitation,
  meetingId: string,
  personId: string,
): Promise<boolean> =>
  (await directory.listPeople(meetingId)).some(
    (person) => person.id === personId && person.role !== null,
  );

/** The table's board is called by its new topic, unless somebody has given it a name of its own. */
const retitleBoard = async (
  { directory, documents, mirror }: Facilitation,
  { meeting }: Sender,
  before: Table,
  title: string,
): Promise<void> => {
  if (before.board === undefined || before.topic === title) return;
  const content = await documents.readBoard(before.board);
  if (content === null || content.title !== before.topic) return;
  await documents.renameBoard(before.board, title);
  if (await directory.updateBoard({ id: before.board, changes: { title } }))
    await mirror(meeting.id);
};

/** Says anew what a table is about, how many seats it has, or who its host is. */
export const editTable = async (
  facilitation: Facilitation,
  sender: Sender,
  { table: id, topic, why, capacity, language, host }: CommandOf<'table.edit'>,
): Promise<Outcome> => {
  if (host !== undefined && !(await takesPart(facilitation, sender.meeting.id, host))) {
    return refuseField('host', 'is nobody of this meeting');
  }
  let before: Table | undefined;
  const edited = await changeOwn(facilitation, sender, {
    id,
    changes: ({ tables }) => {
      before = tables.get(id);
      return {
        ...(topic !== undefined && { topic }),
        ...(why !== undefined && { why }),
        ...(capacity !== undefined && { capacity }),
        ...(language !== undefined && { language }),
        ...(host !== undefined && { host }),
      };
    },
  });
  if (edited.ok && before !== undefined && topic !== undefined) {
    await retitleBoard(facilitation, sender, before, topic);
  }
  return edited;
};

/** Closes a table: nobody joins any more, and whoever waits goes on waiting until it opens again. */
export const closeTable = (
  facilitation: Facilitation,
  sender: Sender,
  { table: id }: CommandOf<'table.close'>,
): Promise<Outcome> =>
  changeOwn(facilitation, sender, {
    id,
    changes: ({ tables, now }) => ({ closedAt: tables.get(id)?.closedAt ?? now }),
  });

/** Opens it again. */
export const reopenTable = (
  facilitation: Facilitation,
  sender: Sender,
  { table: id }: CommandOf<'table.reopen'>,
): Promise<Outcome> =>
  changeOwn(facilitation, sender, { id, changes: () => ({ closedAt: undefined }) });

/** Keeps a table's own link, or forgets it; the document tells it when its time has come. */
export const setTableLink = async (
  facilitation: Facilitation,
  sender: Sender,
  { table: id, link }: CommandOf<'table.setLink'>,
): Promise<Outcome> => {
  const allowed = await changeOwn(facilitation, sender, { id, changes: () => ({}) });
  if (!allowed.ok) return allowed;
  const meetingId = sender.meeting.id;
  const of = { meetingId, purpose: TABLE_LINKS, holder: id };
  await facilitation.directory.setOwnVideoLink({ ...of, url: link, showAt: null, deal: null });
  await settleTableLinks(facilitation, meetingId);
  return ok(null);
};

/** One line of what the table leaves to the others; an empty one takes it away. */
export const writeHarvest = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table: id, text }: CommandOf<'table.harvest'>,
): Promise<Outcome> =>
  editTables(facilitation, meeting.id, (gathering): Decided<null> => {
    const table = findTable(gathering, id);
    if (!table.ok) return table;
    if (!belonged(session, table.value, gathering.seats)) return refuseOutsiders();
    return ok({ answer: null, tables: [{ id, harvest: text === '' ? undefined : text }] });
  });
