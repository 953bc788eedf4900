import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { MAX_GROUPS } from '../../../shared/api/commands/group-commands.ts';
import type { BoardContent } from '../../../shared/board/content.ts';
import { createId } from '../../../shared/lib/id.ts';
import { inOrder, rankBetween } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { defaultGroupTitle } from '../../../shared/meeting/breakouts/group-title.ts';
import { readBreakouts } from '../../../shared/meeting/read.ts';
import type { Breakout } from '../../../shared/meeting/records/breakout.ts';
import type { Visibility } from '../../../shared/meeting/records/listed-board.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import { emptyBoard } from '../board-content.ts';
import { editMeeting, readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';
import { settleGroupLinks } from '../video-links/group-links.ts';
import { findBreakout, findTheme, groupsOf } from './find.ts';
import { visibilityAt } from './finish-breakouts.ts';
import { type GroupBoard, makeBoards } from './make-boards.ts';
import { findPlenary, readPrepared } from './prepared-board.ts';

/** How often one meeting may be divided; what was dissolved does not count. */
const MAX_BREAKOUTS = 50;

const tooManyGroups = refuse('limit-reached', `A breakout has ${MAX_GROUPS} groups at most.`);

type Create = CommandOf<'group.create'>;
type Planned = {
  readonly breakout: string;
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly groups: readonly (Create['groups'][number] & { readonly id: string })[];
};

const plan = (command: Create): Planned => ({
  breakout: createId(),
  themes: (command.themes ?? []).map(({ title }) => ({ id: createId(), title })),
  groups: command.groups.map((group) => ({ ...group, id: createId() })),
});

const writeBreakout = (
  doc: Y.Doc,
  { breakout: id, themes, groups }: Planned,
  { command, boards }: { readonly command: Create; readonly boards: ReadonlyMap<string, string> },
): Result<Visibility, Refusal> => {
  const others = readBreakouts(doc);
  if (others.length >= MAX_BREAKOUTS) {
    return refuse('limit-reached', 'The meeting is divided too often: dissolve old groups first.');
  }
  const { title, board: master, plenary, mode = 'choose' } = command;
  writeRecord(doc, 'breakouts', {
    id,
    title,
    rank: rankBetween(others.at(-1)?.rank ?? null, null),
    master,
    plenary: plenary ?? undefined,
    mode,
    stage: 'prepared',
  });
  for (const { item: theme, rank: at } of inOrder(themes)) {
    writeRecord(doc, 'themes', { ...theme, breakout: id, rank: at });
  }
  for (const { item: group, rank: at } of inOrder(groups)) {
    writeRecord(doc, 'groups', {
      id: group.id,
      breakout: id,
      title: group.title,
      rank: at,
      theme: group.theme === undefined ? '' : (themes[group.theme]?.id ?? ''),
      board: boards.get(group.id) ?? '',
      capacity: group.capacity ?? 0,
    });
  }
  return ok(visibilityAt('prepared'));
};

const boardsByGroup = (boards: readonly GroupBoard[]): Map<string, string> =>
  new Map(boards.map(({ group, board }) => [group, board]));

/** Divides the meeting: n groups in one step, each with a copy of the prepared board. */
export const createGroups = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: Create,
): Promise<Outcome> => {
  const { themes = [], groups } = command;
  const stray = groups.findIndex(({ theme }) => theme !== undefined && theme >= themes.length);
  if (stray !== -1) return refuseField(`groups.${stray}.theme`, 'is no place in themes');
  const content = await readPrepared(facilitation, session, command.board);
  if (!content.ok) return content;
  const plenary = await findPlenary(facilitation, session, command.plenary ?? null);
  if (!plenary.ok) return plenary;
  const planned = plan(command);
  const wanted = {
    meetingId: meeting.id,
    content: content.value,
    groups: planned.groups,
    visibility: visibilityAt('prepared'),
  };
  const made = await makeBoards(facilitation, wanted, (boards) =>
    editMeeting(facilitation, meeting.id, (doc) =>
      writeBreakout(doc, planned, { command, boards: boardsByGroup(boards) }),
    ),
  );
  if (!made.ok) return made;
  return ok({
    breakout: planned.breakout,
    themes: planned.themes.map(({ id }) => id),
    groups: made.value,
  });
};

type Add = CommandOf<'group.add'>;

/** The prepared board as it is today; an empty one when it is gone. */
const contentFor = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { master }: Breakout,
): Promise<BoardContent | null> => {
  const prepared = master === undefined ? null : await readPrepared(facilitation, session, master);
  if (prepared?.ok) return prepared.value;
  return emptyBoard(meeting.language);
};

/** What `group.add` may find wrong before it makes a board. */
const checkAdd = (doc: Y.Doc, { breakout, theme }: Add): Result<Breakout, Refusal> => {
  const found = findBreakout(doc, breakout);
  if (!found.ok) return found;
  if (theme !== undefined) {
    const ofTheme = findTheme(doc, theme);
    if (!ofTheme.ok) return ofTheme;
    if (ofTheme.value.breakout !== breakout) return refuse('not-found');
  }
  return groupsOf(doc, breakout).length < MAX_GROUPS ? found : tooManyGroups;
};

const writeGroup = (
  doc: Y.Doc,
  command: Add,
  { group, board, title }: GroupBoard & { readonly title: string },
): Result<Visibility, Refusal> => {
  // Once more: others have gone on while the board was made.
  const found = checkAdd(doc, command);
  if (!found.ok) return found;
  const last = groupsOf(doc, command.breakout).at(-1)?.rank ?? null;
  writeRecord(doc, 'groups', {
    id: group,
    breakout: command.breakout,
    title,
    rank: rankBetween(last, null),
    theme: command.theme ?? '',
    board,
    capacity: command.capacity ?? 0,
  });
  return ok(visibilityAt(found.value.stage));
};

/** One more group, also while the others work. */
export const addGroup = async (
  facilitation: Facilitation,
  sender: Sender,
  command: Add,
): Promise<Outcome> => {
  const { meeting } = sender;
  const before = await readMeeting(facilitation, meeting.id, (doc) => {
    const checked = checkAdd(doc, command);
    if (!checked.ok) return checked;
    return ok({ breakout: checked.value, count: groupsOf(doc, command.breakout).length });
  });
  if (!before.ok) return before;
  const { breakout, count } = before.value;
  const content = await contentFor(facilitation, sender, breakout);
  if (content === null) return refuse('not-found');
  const title = command.title ?? defaultGroupTitle(meeting.language, count + 1);
  const group = { id: createId(), title };
  const wanted = {
    meetingId: meeting.id,
    content,
    groups: [group],
    visibility: visibilityAt(breakout.stage),
  };
  const made = await makeBoards(facilitation, wanted, async ([first]) =>
    editMeeting(facilitation, meeting.id, (doc) =>
      first === undefined ? refuse('not-found') : writeGroup(doc, command, { ...first, title }),
    ),
  );
  if (!made.ok) return made;
  await facilitation.mirror(meeting.id);
  await settleGroupLinks(facilitation, meeting.id, breakout.id);
  return ok({ ...made.value[0] });
};
