import { DEFAULT_NOTE_COLOR } from '../../shared/board/colors.ts';
import type { Comment } from '../../shared/board/records/comment.ts';
import { conditionsOf } from '../../shared/find/answer-conditions.ts';
import { CARRIED, type Carried, type Findable } from '../../shared/find/filter.ts';
import { fold, type Folded } from '../../shared/find/fold.ts';
import type { Sortable } from '../../shared/views/sort.ts';
import { threadsOf } from '../../shared/board/threads.ts';
import type { Board } from '../board/board.ts';
import { type Answered, answeredOn, factOfAnswer, missingOn } from '../forms/answers-of.ts';
import { commentsOf } from '../comments/comments-of.ts';
import { isMine } from './is-mine.ts';

/** What is known of the notes of a board, read and folded once for as long as they stay as they are. */
export type NoteFacts = {
  readonly findable: (noteId: string) => Findable;
  readonly sortable: (noteId: string) => Sortable;
  readonly forget: (noteIds: Iterable<string>) => void;
  readonly forgetPeople: (personIds: Iterable<string>) => void;
};

type Options = {
  readonly board: Board;
  readonly isUnseen: (noteId: string) => boolean;
  readonly scoreOf: (noteId: string) => number | undefined;
};

type Words = Pick<Findable, 'words' | 'tags' | 'answers' | 'carried'> & {
  /** Ids of people in its answers. */
  readonly named: readonly string[];
};

const personIn = ({ value }: Answered): string | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? value.person : undefined;

/** As it is searched: people are found by their names. */
const wordsOfAnswer = (answered: Answered): string =>
  personIn(answered) === undefined ? String(answered.value) : '';

export const createNoteFacts = ({ board, isUnseen, scoreOf }: Options): NoteFacts => {
  const { store, people } = board;
  const comments = commentsOf(board);
  const words = new Map<string, Words>();
  const bylines = new Map<string, Folded>();

  /** What is said of a note is found with it. */
  const saidOf = (noteId: string): readonly string[] =>
    comments.of(noteId).flatMap(({ deleted, text }) => (deleted === undefined ? [text] : []));

  /** What is to be seen in its picture, and what its file is called. */
  const fileOf = (noteId: string): readonly string[] => {
    const attachment = store.note(noteId)?.attachment;
    return attachment ? [attachment.alt, attachment.name] : [];
  };

  const wordsOf = (noteId: string): Words => {
    const known = words.get(noteId);
    if (known) return known;
    const note = store.note(noteId);
    const tags = note?.tags ?? [];
    const answered = answeredOn(board, noteId);
    const answers = answered.flatMap(({ field, value }) => conditionsOf(field, value));
    const parts = [
      note?.text ?? '',
      ...tags,
      note?.link ?? '',
      store.clusterOf(noteId)?.title ?? '',
      ...fileOf(noteId),
      ...saidOf(noteId),
    ];
    const has: Readonly<Record<Carried, boolean>> = {
      file: note?.attachment !== undefined,
      link: note?.link !== undefined,
      date: note?.date !== undefined,
      comments: saidOf(noteId).length > 0,
    };
    const read = {
      words: fold([...parts, ...answered.map(wordsOfAnswer)].join('\n')),
      tags,
      answers,
      carried: CARRIED.filter((one) => has[one]),
      named: answered.flatMap((one) => personIn(one) ?? []),
    };
    words.set(noteId, read);
    return read;
  };

  /** Something stands open on it, or nobody but its author has said anything of it, not even with a click. */
  const isUnanswered = (noteId: string): boolean => {
    const threads = threadsOf(comments.of(noteId));
    if (threads.some(({ isOpen }) => isOpen)) return true;
    const author = store.place(noteId)?.author;
    const isByOther = (comment: Comment): boolean =>
      comment.deleted === undefined && comment.author !== author;
    const isAnswered = threads.some(({ first, answers }) => [first, ...answers].some(isByOther));
    return !isAnswered && store.reactions(noteId).fromOthers === 0;
  };

  const bylineOf = (author: string): Folded => {
    const known = bylines.get(author);
    if (known) return known;
    const person = author === '' ? null : people.person(author);
    const read = fold(person ? `${person.name} ${person.organisation}` : '');
    bylines.set(author, read);
    return read;
  };

  return {
    findable: (noteId) => {
      const place = store.place(noteId);
      const author = place?.author ?? '';
      const section = place?.section ?? '';
      const { named, ...known } = wordsOf(noteId);
      return {
        ...known,
        people: [author, ...named].map(bylineOf),
        author,
        organisation: author === '' ? '' : (people.person(author)?.organisation ?? ''),
        section: store.sectionIds().includes(section) ? section : '',
        color: place?.color ?? DEFAULT_NOTE_COLOR,
        cluster: store.clusterOf(noteId)?.id ?? '',
        isMine: isMine(board, noteId),
        isUnseen: isUnseen(noteId),
        get isUnanswered() {
          return isUnanswered(noteId);
        },
        get isIncomplete() {
          return missingOn(board, noteId).length > 0;
        },
      };
    },
    sortable: (noteId) => {
      const note = store.note(noteId);
      const { counts } = store.reactions(noteId);
      const author = note?.author ?? '';
      return {
        createdAt: note?.createdAt ?? 0,
        text: note?.text ?? '',
        author: author === '' ? '' : (people.person(author)?.name ?? ''),
        likes: counts.good,
        reactions: Object.values(counts).reduce((sum, many) => sum + many, 0),
        score: scoreOf(noteId),
        answer: (fieldId) => factOfAnswer(board, noteId, fieldId),
      };
    },
    forget: (noteIds) => {
      for (const id of noteIds) words.delete(id);
    },
    forgetPeople: (personIds) => {
      for (const id of personIds) bylines.delete(id);
    },
  };
};
