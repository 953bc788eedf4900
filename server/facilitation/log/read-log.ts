import { type DeedKind, DEEDS } from '../../../shared/api/deeds.ts';
import type { DeedAnswer, LogAnswer } from '../../../shared/api/log.ts';
import type { ListedDeed } from '../../directory/moderation.ts';
import type { Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import { settles, undoOf } from './deed-of.ts';

const PAGE = 50;
/** So far back is looked for whoever did something, and for what was the last word on a thing. */
const LOOK_BACK = 5000;

type Wanted = {
  readonly person: string | undefined;
  readonly kind: DeedKind | undefined;
  readonly before: number | undefined;
};

const typesOf = (kind: DeedKind): readonly string[] =>
  Object.entries(DEEDS).flatMap(([type, of]) => (of === kind ? [type] : []));

/** One page of what facilitators did in a meeting, with how to take it back where nothing came after it. */
export const readLog = async (
  { directory }: Facilitation,
  meeting: Meeting,
  { person, kind, before }: Wanted,
): Promise<LogAnswer> => {
  const all = await directory.listDeeds({
    meetingId: meeting.id,
    before: null,
    person: null,
    types: null,
    limit: LOOK_BACK,
  });
  const types = kind && new Set(typesOf(kind));
  const last = new Map<string, number>();
  for (const deed of all.toReversed()) last.set(settles(deed), deed.id);
  const boards = await directory.listBoards(meeting.id);
  const titles = new Map(boards.map(({ id, title }) => [id, title]));
  const toAnswer = (deed: ListedDeed): DeedAnswer => ({
    id: deed.id,
    at: deed.at,
    person: deed.person,
    type: deed.type,
    board: deed.board,
    title: titles.get(deed.board ?? '') ?? '',
    target: deed.target,
    words: deed.words,
    undo: last.get(settles(deed)) === deed.id ? undoOf(deed) : null,
  });
  const wanted = all.filter(
    (deed) =>
      (before === undefined || deed.id < before) &&
      (person === undefined || deed.person === person) &&
      (types === undefined || types.has(deed.type)),
  );
  const page = wanted.slice(0, PAGE);
  const people = new Set(all.map((deed) => deed.person));
  people.delete('');
  return {
    deeds: page.map(toAnswer),
    next: wanted.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    people: [...people],
  };
};
