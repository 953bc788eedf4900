import { parseAnswerKey } from '../../shared/board/records/answer.ts';
import { readVotes } from '../../shared/board/read-vote.ts';
import { type Facets, facetsOf } from '../../shared/find/facets.ts';
import { type Filter, NO_FILTER } from '../../shared/find/filter.ts';
import { placeOfTerm } from '../../shared/find/find-term.ts';
import { fold } from '../../shared/find/fold.ts';
import { searchTerms } from '../../shared/find/search-terms.ts';
import { fieldOfSort, type Sort } from '../../shared/views/sort.ts';
import { voteRanks } from '../../shared/voting/vote-ranks.ts';
import type { Board } from '../board/board.ts';
import { commentsOf } from '../comments/comments-of.ts';
import type { Topic } from '../board/topics.ts';
import { fieldsOn } from '../forms/answers-of.ts';
import { findOf, idsOf } from './find.ts';
import { isMine } from './is-mine.ts';
import { createMatching } from './matching.ts';
import { createNoteFacts } from './note-facts.ts';
import { rememberedSeen, rememberSeen } from './seen-memory.ts';
import { createShownLists } from './shown-lists.ts';
import { rememberedSorts, rememberSorts, sortOf, withSort } from './sort-memory.ts';
import { createUnseen } from './unseen.ts';
import { createWaiting } from './waiting.ts';

/** Looking for notes on one open board, with what only its own controls need; views ask `Find`. */
export type Finding = {
  /** Topic `found`. */
  readonly filter: () => Filter;
  readonly look: (filter: Partial<Filter>) => void;
  /** Looks for nothing any more. */
  readonly clear: () => void;
  /** Tells which notes match, as things are now. */
  readonly matching: () => (noteId: string) => boolean;
  /** How many notes match, of how many. */
  readonly counts: () => { readonly shown: number; readonly total: number };
  /** How many notes of a section match, whether it is on the page or not. */
  readonly matchesIn: (sectionId: string) => number;
  /** What there is to filter by. */
  readonly facets: () => Facets;
  /** Sorts one list, or all of them. */
  readonly sortBy: (sort: Sort, listId?: string) => void;
  /** There is the result of a vote to sort by. */
  readonly hasResult: () => boolean;
  readonly setLocale: (locale: string) => void;
  /** New notes in the order of the board. Topic `unseen`. */
  readonly unseen: () => readonly string[];
  readonly lookedAt: (noteId: string) => void;
  readonly clearUnseen: () => void;
  /** Whether this person has the board before their eyes, up to date; what comes meanwhile is not new to them. */
  readonly setHere: (isHere: boolean) => void;
  /** Reads and folds some notes ahead of the first search; true when all are done. */
  readonly warmUp: (most: number) => boolean;
  /** Keeps on the device what has been seen. */
  readonly remember: () => void;
};

/** By these, a note may come to stand elsewhere when something in it changes. */
const CHANGING_SORTS: ReadonlySet<Sort> = new Set(['likes', 'alphabet', 'author', 'votes']);

/** `storage` is null where the browser keeps nothing. */
type Surroundings = { readonly storage: Storage | null; readonly now: () => number };

export const createFinding = (board: Board, { storage, now }: Surroundings): Finding => {
  const { store, boardId, personId } = board;
  // Made before anybody here waits for them: what they hear first, this reads.
  const comments = commentsOf(board);
  const find = findOf(board);
  const { topics } = store;
  let scores = voteRanks(store.look(readVotes));
  let sorts = rememberedSorts(storage, boardId);
  let locale = 'en';
  let fields = fieldsOn(store);
  let round = 0;
  let clustering = 0;
  let isHere = false;
  let wasHere = false;
  const known = new Set<string>();
  let knownList: readonly string[] | null = null;
  let warmed = 0;
  let isMade = false;
  let toldMatches: ReadonlySet<string> | null = null;

  const tellUnseen = (ids: readonly string[]): void => {
    if (isMade) topics.wake(['unseen', ...ids.map((id): Topic => `unseen:${id}`)]);
  };

  const wasSeen = rememberedSeen(storage, { boardId, personId });
  const unseen = createUnseen({
    store,
    wasSeen: wasSeen ?? (() => false),
    onChange: tellUnseen,
  });
  const facts = createNoteFacts({
    board,
    isUnseen: unseen.has,
    scoreOf: (noteId) => scores.get(noteId),
  });
  const matching = createMatching({ allIds: store.allNoteIds, about: facts.findable });
  const waiting = createWaiting({
    find,
    orderOf: (listId) => lists.ordered(listId),
    isNewestFirst: (listId) => sortOf(sorts, listId) === 'newest',
  });
  const lists = createShownLists({
    find,
    locale: () => locale,
    about: facts.sortable,
    clusterOf: (noteId) => store.clusterOf(noteId)?.id ?? null,
    causesOf: (listId) => {
      const sort = sortOf(sorts, listId);
      return {
        ids: idsOf(store, listId),
        sort,
        round: CHANGING_SORTS.has(sort) || fieldOfSort(sort) !== null ? round : 0,
        clustering,
        matching: matching.ids(),
        waiting: waiting.in(listId),
      };
    },
  });

  const wakeLists = (): void => {
    const found: readonly Topic[] = matching.ids() === toldMatches ? [] : ['found'];
    toldMatches = matching.ids();
    topics.wake([...found, ...[...lists.asked()].map((id): Topic => `shown:${id}`)]);
  };

  const isFromOthers = (noteId: string): boolean =>
    !isMine(board, noteId) && store.changedByOthers().includes(noteId);

  /** Notes that others have added since the last look: some wait, and some are new. */
  const arrive = (fresh: readonly string[]): void => {
    const held = new Set<string>();
    // Not while the board itself is still coming.
    if (wasHere) {
      const sections = new Map<string, string[]>();
      for (const id of fresh) {
        const { section = '' } = store.place(id) ?? {};
        const listed = store.sectionIds().includes(section) ? section : '';
        sections.set(listed, [...(sections.get(listed) ?? []), id]);
      }
      for (const [section, ids] of sections) {
        for (const id of waiting.arrived(section, ids)) held.add(id);
      }
    }
    const isFirstVisit = wasSeen === null && !wasHere;
    unseen.arrived(
      fresh.filter((id) => !held.has(id)),
      isHere || isFirstVisit,
    );
    unseen.arrived([...held], false);
  };

  const isLiving = (id: string): boolean => {
    const place = store.place(id);
    return place !== undefined && place.deleted === undefined;
  };

  /** `changed`: where it is known which notes these are, the others are not gone through. */
  const takeIn = (changed?: readonly string[]): void => {
    const all = store.allNoteIds();
    if (all === knownList) return;
    knownList = all;
    const others = new Set(store.changedByOthers());
    // While nobody is here nobody adds anything here: also what comes with a whole document is from others.
    const isNew = (id: string): boolean =>
      !known.has(id) && !isMine(board, id) && (!isHere || others.has(id));
    const living = changed?.filter(isLiving) ?? all;
    const fresh = living.filter(isNew);
    for (const id of changed ?? [...known]) known.delete(id);
    for (const id of living) known.add(id);
    if (fresh.length > 0) arrive(fresh);
  };

  const onNotes = (): void => {
    const changed = store.changedNotes();
    facts.forget(changed);
    takeIn(changed);
    matching.changed(changed, (id) => !isFromOthers(id));
    round += 1;
    wakeLists();
  };

  /** Searched anew each time: of a note that matches by its comments one wants to see that it does. */
  const isInComments = (noteId: string): boolean => {
    const terms = searchTerms(matching.filter().text);
    if (terms.length === 0) return false;
    return comments.of(noteId).some(({ deleted, text }) => {
      const words = deleted === undefined ? fold(text) : null;
      return words !== null && terms.some((term) => placeOfTerm(words, term) >= 0);
    });
  };

  const onComments = (): void => {
    const said = store.changedRecords('comments').flatMap((id) => comments.get(id) ?? []);
    const changed = [...new Set(said.map(({ note }) => note))];
    const own = new Set(said.filter(({ author }) => author === personId).map(({ note }) => note));
    facts.forget(changed);
    matching.changed(changed, (id) => own.has(id));
    wakeLists();
  };

  const onAnswers = (): void => {
    const changed = store
      .changedRecords('answers')
      .flatMap((key) => parseAnswerKey(key)?.noteId ?? []);
    facts.forget(changed);
    matching.changed(changed, (id) => isMine(board, id));
    round += 1;
    wakeLists();
  };

  /** With other questions there are other answers to be found by. */
  const onQuestions = (): void => {
    const next = fieldsOn(store);
    if (next === fields) return;
    fields = next;
    facts.forget(store.allNoteIds());
    refresh();
  };

  const refresh = (): void => {
    takeIn();
    matching.refresh();
    round += 1;
    wakeLists();
  };

  takeIn();
  topics.subscribe('notes', onNotes);
  topics.subscribe('comments', onComments);
  topics.subscribe('answers', onAnswers);
  topics.subscribe('locks', onQuestions);
  topics.subscribe('clusters', () => {
    clustering += 1;
    facts.forget(store.allNoteIds().filter((id) => store.place(id)?.cluster !== undefined));
    refresh();
  });
  topics.subscribe('sections', refresh);
  topics.subscribe('votes', () => {
    scores = voteRanks(store.look(readVotes));
    refresh();
  });
  board.people.subscribe((changed) => {
    facts.forgetPeople(changed);
    refresh();
  });

  find.use({
    shown: (listId) => {
      takeIn();
      return lists.shown(listId);
    },
    isOn: () => matching.ids() !== null,
    matches: (noteId) => matching.ids()?.has(noteId) ?? true,
    isInComments: (noteId) => matching.ids()?.has(noteId) === true && isInComments(noteId),
    isUnseen: unseen.has,
    showWaiting: (listId) => {
      waiting.show(listId);
      wakeLists();
    },
  });
  // It is made while a page is drawn; what is drawn already hears of it right after.
  queueMicrotask(() => {
    isMade = true;
    tellUnseen(unseen.ids());
    wakeLists();
  });

  const look = (filter: Filter): void => {
    matching.look(filter);
    topics.wake(['found']);
    wakeLists();
  };

  return {
    filter: matching.filter,
    look: (filter) => look({ ...matching.filter(), ...filter }),
    clear: () => look(NO_FILTER),
    matching: () => {
      const ids = matching.ids();
      return (noteId) => ids?.has(noteId) ?? true;
    },
    counts: () => {
      const total = store.allNoteIds().length;
      return { shown: matching.ids()?.size ?? total, total };
    },
    matchesIn: (sectionId) => {
      const ids = store.noteIds(sectionId);
      const match = matching.ids();
      return match ? ids.filter((id) => match.has(id)).length : ids.length;
    },
    facets: () => facetsOf(store.allNoteIds().map(facts.findable)),
    sortBy: (sort, listId) => {
      sorts = withSort(sorts, sort, listId);
      rememberSorts(storage, boardId, sorts);
      wakeLists();
    },
    hasResult: () => scores.size > 0,
    setLocale: (next) => {
      if (next === locale) return;
      locale = next;
      round += 1;
      wakeLists();
    },
    unseen: unseen.ids,
    lookedAt: unseen.lookedAt,
    clearUnseen: () => {
      unseen.clear();
      if (matching.filter().unseen) refresh();
    },
    setHere: (next) => {
      takeIn();
      isHere = next;
      wasHere ||= next;
    },
    warmUp: (most) => {
      const ids = store.allNoteIds();
      for (const id of ids.slice(warmed, warmed + most)) facts.findable(id);
      warmed += most;
      return warmed >= ids.length;
    },
    remember: () => {
      // Before the board is here whole, what is missing would be forgotten.
      if (!wasHere) return;
      // The same board in another tab may have shown more of it.
      const wasSeenElsewhere = rememberedSeen(storage, { boardId, personId });
      const seen = new Set(unseen.seen());
      const noteIds = store.allNoteIds().filter((id) => seen.has(id) || wasSeenElsewhere?.(id));
      rememberSeen(storage, { boardId, personId, noteIds, at: now() });
    },
  };
};
