import type { Language } from '../../../shared/lib/language.ts';
import { isClosed } from '../../../shared/meeting/over.ts';
import { type Feed, type FeedEntry, tagOf, titleOf } from '../../exports/atom.ts';
import type { LinkGroup } from '../../directory/link-groups.ts';
import type { Meeting } from '../../directory/records.ts';
import type { Writer } from '../../exports/export-source.ts';
import { closingOfBoard } from '../../facilitation/closing.ts';
import { promiseOf } from '../../facilitation/promise.ts';
import type { PublicView, ToldBoard } from '../../facilitation/publishing/public-view.ts';
import type { WaitingNews } from '../../facilitation/publishing/waiting-news.ts';
import { closingNews } from './closing-news.ts';
import { publicWords } from './words.ts';

/** Where a feed stands, and whose installation it is. */
export type FeedPlace = {
  readonly origin: string;
  /** The address of the page, to which `/feed.atom` is added. */
  readonly page: string;
  readonly language: Language;
  readonly networkName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

type Telling = {
  readonly place: FeedPlace;
  /** Whether an entry says of which board it is. */
  readonly sayBoard: boolean;
  readonly writers: ReadonlyMap<string, Writer>;
};

/** Where a board is read. */
const addressOf = (
  { secret }: Pick<ToldBoard, 'secret'>,
  { origin, page }: Pick<FeedPlace, 'origin' | 'page'>,
): string => (secret === null ? page : `${origin}/p/${secret}`);

const entriesOf = (
  { id, exported, secret }: ToldBoard,
  { place, sayBoard, writers }: Telling,
): readonly FeedEntry[] =>
  exported.sections.flatMap(({ title, groups }) =>
    groups
      .flatMap(({ notes }) => notes)
      // Of a picture, what is to be seen.
      .map(({ text, file, ...note }) => ({
        ...note,
        text: text.trim() === '' ? (file?.alt ?? '') : text,
      }))
      .filter(({ text }) => text.trim() !== '')
      .map((note) => ({
        id: tagOf(place.origin, `${id}/${note.id}`),
        title: titleOf(note.text),
        text: note.text,
        // A device whose clock is ahead does not make news of tomorrow.
        at: Math.min(note.createdAt, place.now),
        category: sayBoard ? exported.title : (title ?? ''),
        address: addressOf({ secret }, place),
        author: writers.get(note.author ?? '')?.name ?? '',
      })),
  );

/** A group of links is news when it is new, and whenever somebody has looked after it. */
const groupEntry = (
  { id, title, links, createdAt, changedAt }: LinkGroup,
  place: FeedPlace,
): FeedEntry => ({
  id: tagOf(place.origin, `links/${id}`),
  title: publicWords(place.language).linkGroup(title),
  text: links.map((link) => `${link.title}\n${link.url}`).join('\n\n'),
  at: Math.min(changedAt, place.now),
  publishedAt: createdAt,
  category: '',
  address: place.page,
  author: '',
});

const NOBODY: ReadonlyMap<string, Writer> = new Map();

/** That something waits; what it is, is read on the page. */
const waitingEntry = (
  { kind, id, board, at }: WaitingNews,
  meetingId: string,
  { origin, language, now }: FeedPlace,
): FeedEntry => {
  const page = `${origin}/m/${meetingId}/facilitator`;
  const title = publicWords(language).waiting[kind];
  return {
    id: tagOf(origin, `${meetingId}/${id}`),
    title,
    text: board === null ? title : `${title}: ${board.title}`,
    at: Math.min(at, now),
    category: board?.title ?? '',
    address: board === null ? page : `${page}/b/${board.id}`,
    author: '',
  };
};

/** When a board closes, and that it has; of one that never does there is nothing to tell. */
const boardCloses = (
  { id, listed, exported }: ToldBoard,
  meeting: Meeting | null,
  { place, address }: { readonly place: FeedPlace; readonly address: string },
): readonly FeedEntry[] =>
  meeting === null || listed.meetingId === null
    ? []
    : closingNews(
        {
          path: id,
          title: exported.title,
          timeZone: meeting.timeZone,
          address,
          closing: closingOfBoard(listed, meeting),
        },
        place,
      );

/** The same of a meeting's boards together, and of those that were woken for longer. */
const meetingCloses = (
  meeting: Meeting,
  boards: readonly ToldBoard[],
  place: FeedPlace,
): readonly FeedEntry[] => {
  const address = `${place.origin}/m/${meeting.id}/facilitator`;
  const at = promiseOf(meeting);
  const closing = { isOpen: !isClosed(meeting.state), at };
  const { id: path, title, timeZone } = meeting;
  return [
    ...(meeting.state === 'archived'
      ? []
      : closingNews({ path, title, timeZone, address, closing }, place)),
    ...boards
      .filter(({ listed }) => listed.isAwake)
      .flatMap((board) =>
        boardCloses(board, meeting, { place, address: `${address}/b/${board.id}` }),
      ),
  ];
};

/** The newest notes behind a public address. */
export const feedOf = (view: PublicView, place: FeedPlace): Feed => {
  const common = {
    language: place.language,
    self: `${place.page}/feed.atom`,
    page: place.page,
    author: place.networkName,
    since: 0,
  };
  switch (view.kind) {
    case 'board': {
      const { board, meeting, writers } = view;
      return {
        ...common,
        id: tagOf(place.origin, board.id),
        title: board.exported.title,
        since: meeting?.stateSince ?? 0,
        entries: [
          ...boardCloses(board, meeting, { place, address: place.page }),
          ...entriesOf(board, { place, sayBoard: false, writers }),
        ],
      };
    }
    case 'meeting':
      return {
        ...common,
        id: tagOf(place.origin, view.meeting.id),
        title: view.meeting.title,
        since: view.meeting.stateSince,
        page: `${place.origin}/m/${view.meeting.id}/facilitator`,
        entries: [
          ...meetingCloses(view.meeting, view.boards, place),
          ...view.waiting.map((news) => waitingEntry(news, view.meeting.id, place)),
          ...view.boards.flatMap((board) =>
            entriesOf(board, { place, sayBoard: true, writers: NOBODY }).map((entry) => ({
              ...entry,
              address: `${place.origin}/m/${view.meeting.id}/facilitator/b/${board.id}`,
            })),
          ),
        ],
      };
    case 'network':
      return {
        ...common,
        id: tagOf(place.origin, 'network'),
        title: view.name,
        entries: [
          ...view.boards.flatMap((board) => [
            ...boardCloses(board, board.meeting, { place, address: addressOf(board, place) }),
            ...entriesOf(board, { place, sayBoard: true, writers: NOBODY }),
          ]),
          ...view.groups.map((group) => groupEntry(group, place)),
        ],
      };
  }
};
