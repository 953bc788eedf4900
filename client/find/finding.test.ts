// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../shared/board/content.ts';
import { NO_FILTER } from '../../shared/find/filter.ts';
import { packNotes } from '../../shared/board/note-hashes.ts';
import { createId } from '../../shared/lib/id.ts';
import type { Board } from '../board/board.ts';
import { countNew } from '../news/count-new.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { drawnMatches } from './drawn-matches.ts';
import { findOf, WHOLE_BOARD } from './find.ts';
import { createFinding, type Finding } from './finding.ts';

const NOTES: BoardContent['notes'] = [
  {
    id: 'visits',
    text: 'Kotikäynnit',
    section: 'works',
    rank: 'a1',
    createdAt: 10,
    author: 'anna',
    tags: ['perheet'],
  },
  {
    id: 'chat',
    text: 'Chatti',
    section: 'works',
    rank: 'a2',
    createdAt: 30,
    author: 'bertil',
    color: 'lake',
  },
  { id: 'group', text: 'Äitiryhmä', section: 'works', rank: 'a3', createdAt: 20, author: 'bertil' },
  { id: 'queue', text: 'Jono', section: 'hard', rank: 'a1', createdAt: 40, author: 'bertil' },
];

const PEOPLE = [
  { participantId: 'anna', name: 'Anna Korhonen', organisation: 'Pirha', region: '' },
  { participantId: 'bertil', name: 'Bertil Lind', organisation: 'Jakobstad', region: '' },
];

const CONTENT: Partial<BoardContent> = {
  sections: [
    { id: 'works', title: 'What works?', prompt: '', rank: 'a1' },
    { id: 'hard', title: 'What is hard?', prompt: '', rank: 'a2' },
  ],
  notes: NOTES,
};

type Open = {
  readonly board: Board;
  readonly finding: Finding;
  readonly shown: (listId: string) => readonly string[];
  /** Somebody else adds a note in a section, before all others unless a rank is given. */
  readonly others: (id: string, section?: string, rank?: string) => void;
  readonly theirs: Board;
  readonly leave: () => void;
};

/** Anna's board, and a document of Bertil's that sends its changes to hers. */
const open = (doc = documentOf(CONTENT), personId = 'anna'): Open => {
  const theirDoc = new Y.Doc();
  Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
  const board = createLocalBoard({ doc, role: 'participant', people: PEOPLE, personId });
  const theirs = createLocalBoard({ doc: theirDoc, role: 'facilitator', personId: 'bertil' });
  theirDoc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(theirDoc, update));
  const finding = createFinding(board, { storage: localStorage, now: Date.now });
  finding.setLocale('fi-FI');
  let time = 100;
  return {
    board,
    finding,
    theirs,
    shown: (listId) => findOf(board).shown(listId).noteIds,
    others: (id, section = 'works', rank = 'a0') => {
      time += 1;
      const note = { id, text: id, section, rank, createdAt: time };
      expect(theirs.act({ name: 'note.add', args: { notes: [note] } }).ok).toBe(true);
    },
    leave: () => {
      finding.remember();
      finding.setHere(false);
    },
  };
};

/** Writes at the beginning of a note. */
const edit = (board: Board, id: string, insert: string): void => {
  const base = board.store.note(id)?.text ?? '';
  const call = { name: 'note.editText', args: { id, base, text: insert + base } } as const;
  expect(board.act(call).ok).toBe(true);
};

beforeEach(() => localStorage.clear());

describe('looking for something', () => {
  test('shows what matches in its order, says how much that is, and gives all back', () => {
    const { board, finding, shown } = open();
    const find = findOf(board);
    expect(find.isOn()).toBe(false);
    finding.look({ text: 'äi' });
    expect(find.isOn()).toBe(true);
    expect(shown('works')).toEqual(['group']);
    expect(find.shown('works').total).toBe(3);
    expect(shown('hard')).toEqual([]);
    expect(shown(WHOLE_BOARD)).toEqual(['group']);
    expect(find.matches('group')).toBe(true);
    expect(find.matches('chat')).toBe(false);
    expect(finding.counts()).toEqual({ shown: 1, total: 4 });
    finding.clear();
    expect(shown('works')).toEqual(['visits', 'chat', 'group']);
    expect(finding.filter()).toEqual(NO_FILTER);
  });

  test('finds by author, organisation, tag, colour and section', async () => {
    const { board, finding, shown } = open();
    await vi.waitFor(() => expect(board.people.person('bertil')).not.toBeNull());
    const found = (filter: Parameters<Finding['look']>[0]): readonly string[] => {
      finding.clear();
      finding.look(filter);
      return shown(WHOLE_BOARD);
    };
    expect(found({ text: 'jakobstad' })).toEqual(['chat', 'group', 'queue']);
    expect(found({ text: 'korhonen koti' })).toEqual(['visits']);
    expect(found({ organisations: ['Jakobstad'], sections: ['hard'] })).toEqual(['queue']);
    expect(found({ tags: ['Perheet'] })).toEqual(['visits']);
    expect(found({ colors: ['lake'] })).toEqual(['chat']);
    expect(found({ mine: true })).toEqual(['visits']);
    expect(finding.facets().authors).toEqual([
      { value: 'anna', count: 1 },
      { value: 'bertil', count: 3 },
    ]);
  });

  test('follows what others change', () => {
    const { finding, theirs, others, shown } = open();
    finding.look({ text: 'chat' });
    edit(theirs, 'group', 'Chat: ');
    expect(shown('works')).toEqual(['chat', 'group']);
    others('chat-2');
    expect(shown('works')).toEqual(['chat-2', 'chat', 'group']);
    theirs.act({ name: 'note.delete', args: { ids: ['chat'] } });
    expect(shown('works')).toEqual(['chat-2', 'group']);
    expect(finding.counts()).toEqual({ shown: 2, total: 4 });
  });

  test('leaves what one writes oneself in sight until one looks for something else', () => {
    const { board, finding, shown } = open();
    finding.look({ text: 'koti' });
    board.act({
      name: 'note.add',
      args: { notes: [{ id: 'own', text: 'Muu', section: 'works', rank: 'a0', createdAt: 50 }] },
    });
    edit(board, 'visits', 'x');
    edit(board, 'visits', 'K ');
    expect(shown('works')).toEqual(['own', 'visits']);
    finding.look({ text: 'K xKotik' });
    expect(shown('works')).toEqual(['visits']);
    finding.look({ text: 'kotikka' });
    expect(shown('works')).toEqual([]);
  });

  test('finds what nobody has reacted to', () => {
    const { board, finding, theirs, shown } = open();
    theirs.act({ name: 'reaction.add', args: { noteId: 'visits', kind: 'good' } });
    // One's own reaction to one's own note is no answer.
    theirs.act({ name: 'reaction.add', args: { noteId: 'queue', kind: 'good' } });
    board.act({ name: 'reaction.add', args: { noteId: 'chat', kind: 'tellMore' } });
    finding.look({ unanswered: true });
    expect(shown(WHOLE_BOARD)).toEqual(['group', 'queue']);
  });

  /** Says something of a note; the answer's id is that of the comment. */
  const say = (by: Board, note: string, text: string, parent = ''): string => {
    const id = createId();
    const args = { id, note, parent, text, createdAt: 1 };
    expect(by.act({ name: 'comment.add', args }).ok).toBe(true);
    return id;
  };

  test('finds what was said of a note, until it is taken back', () => {
    const { board, finding, theirs, shown } = open();
    finding.look({ text: 'lääkäri' });
    expect(shown('works')).toEqual([]);
    const id = say(theirs, 'chat', 'Entä lääkärit?');
    expect(shown('works')).toEqual(['chat']);
    theirs.act({ name: 'comment.edit', args: { id, text: 'Entä hoitajat?' } });
    expect(shown('works')).toEqual([]);
    finding.look({ text: 'hoitaja' });
    expect(shown('works')).toEqual(['chat']);
    expect(findOf(board).isInComments('chat')).toBe(true);
    expect(findOf(board).isInComments('visits')).toBe(false);
    theirs.act({ name: 'comment.delete', args: { id } });
    expect(shown('works')).toEqual([]);
    // What one says oneself does not vanish under one's hand.
    finding.look({ text: 'kotikäynnit' });
    const own = say(board, 'visits', 'Kuka?');
    board.act({ name: 'comment.delete', args: { id: own } });
    expect(shown('works')).toEqual(['visits']);
  });

  test('finds notes on which something is open, and those that nobody has answered', () => {
    const { board, finding, theirs, shown } = open();
    for (const id of ['chat', 'group', 'queue']) {
      board.act({ name: 'reaction.add', args: { noteId: id, kind: 'good' } });
    }
    // A word of one's own on one's own note is no answer to it.
    const own = say(board, 'visits', 'Odotan vastauksia');
    board.act({ name: 'comment.resolve', args: { id: own, resolved: true } });
    const asked = say(board, 'chat', 'Kuka?');
    finding.look({ unanswered: true });
    expect(shown(WHOLE_BOARD)).toEqual(['visits', 'chat']);
    say(theirs, 'chat', 'Minä', asked);
    finding.look({ unanswered: true });
    expect(shown(WHOLE_BOARD)).toEqual(['visits', 'chat']);
    theirs.act({ name: 'comment.resolve', args: { id: asked, resolved: true } });
    const answer = say(theirs, 'visits', 'Hyvä');
    theirs.act({ name: 'comment.resolve', args: { id: answer, resolved: true } });
    finding.look({ unanswered: true });
    expect(shown(WHOLE_BOARD)).toEqual([]);
    expect(finding.facets().unanswered).toBe(0);
  });

  test('gives the same answer until something is different', () => {
    const { board, finding, theirs } = open();
    const find = findOf(board);
    finding.look({ text: 'i' });
    const before = find.shown('works');
    board.act({ name: 'reaction.add', args: { noteId: 'queue', kind: 'good' } });
    edit(theirs, 'queue', 'x');
    expect(find.shown('works')).toBe(before);
  });
});

describe('sorting', () => {
  test('is for one list or all, and is remembered on the device', () => {
    const { board, finding, shown } = open();
    finding.sortBy('newest', 'works');
    expect(shown('works')).toEqual(['chat', 'group', 'visits']);
    expect(board.store.noteIds('works')).toEqual(['visits', 'chat', 'group']);
    expect(findOf(board).shown('hard').sort).toBe('hand');
    finding.sortBy('alphabet');
    expect(shown('works')).toEqual(['chat', 'visits', 'group']);
    expect(shown(WHOLE_BOARD)).toEqual(['chat', 'queue', 'visits', 'group']);
    const again = open();
    expect(again.shown('works')).toEqual(['chat', 'visits', 'group']);
  });

  test('follows likes, but not under the eyes of somebody who reads further down', () => {
    const { board, finding, shown } = open();
    const like = (noteId: string): void => {
      board.act({ name: 'reaction.add', args: { noteId, kind: 'good' } });
    };
    finding.sortBy('likes', 'works');
    like('group');
    expect(shown('works')).toEqual(['group', 'visits', 'chat']);
    const stop = findOf(board).read('works', () => 'visits');
    like('chat');
    like('visits');
    expect(shown('works')).toEqual(['group', 'visits', 'chat']);
    stop();
  });

  test('takes no step that undo would take back', () => {
    const { board, finding } = open();
    finding.sortBy('newest');
    finding.look({ text: 'x', mine: true });
    expect(board.undoState()).toEqual({ canUndo: false, canRedo: false });
  });
});

describe('what others add while one reads', () => {
  test('waits when it would push away what is read, and comes when it is asked for', () => {
    const { board, finding, others, shown } = open();
    const find = findOf(board);
    finding.setHere(true);
    find.read('works', () => 'chat');
    others('above');
    others('below', 'works', 'a9');
    expect(shown('works')).toEqual(['visits', 'chat', 'group', 'below']);
    expect(find.shown('works')).toMatchObject({ waiting: 1, total: 5 });
    expect(shown(WHOLE_BOARD)).toContain('above');
    find.showWaiting('works');
    expect(shown('works')).toEqual(['above', 'visits', 'chat', 'group', 'below']);
    expect(find.isUnseen('above')).toBe(true);
    expect(find.isUnseen('below')).toBe(false);
  });

  test('comes at once where the beginning is in sight, unless the newest come first', () => {
    const { board, finding, others, shown } = open();
    finding.setHere(true);
    findOf(board).read('works', () => null);
    others('first');
    expect(shown('works')[0]).toBe('first');
    finding.sortBy('newest', 'works');
    others('second', 'works', 'a9');
    expect(shown('works')[0]).not.toBe('second');
    expect(findOf(board).shown('works').waiting).toBe(1);
  });

  test('never holds back one’s own', () => {
    const { board, finding, shown } = open();
    finding.setHere(true);
    findOf(board).read('works', () => 'group');
    const note = { id: 'own', text: 'own', section: 'works', rank: 'a0', createdAt: 50 };
    board.act({ name: 'note.add', args: { notes: [note] } });
    expect(shown('works')[0]).toBe('own');
  });

  test('waits no longer once the list is left', () => {
    const { board, finding, others, shown } = open();
    finding.setHere(true);
    const stop = findOf(board).read('works', () => 'group');
    others('above');
    expect(shown('works')).not.toContain('above');
    stop();
    expect(shown('works')).toContain('above');
  });
});

describe('what is new', () => {
  test('is nothing on the first visit, and then exactly what others added meanwhile', () => {
    const doc = documentOf(CONTENT);
    const first = open(doc);
    first.finding.setHere(true);
    expect(first.finding.unseen()).toEqual([]);
    first.others('while-here');
    expect(first.finding.unseen()).toEqual([]);
    first.leave();
    first.others('while-away', 'hard');

    const second = open(doc);
    expect(second.finding.unseen()).toEqual(['while-away']);
    expect(findOf(second.board).isUnseen('while-away')).toBe(true);
    second.finding.look({ unseen: true });
    expect(second.shown(WHOLE_BOARD)).toEqual(['while-away']);
    second.finding.clear();
    // Left without having looked at it.
    second.finding.setHere(true);
    second.leave();

    const third = open(doc);
    expect(third.finding.unseen()).toEqual(['while-away']);
    third.finding.setHere(true);
    third.finding.lookedAt('while-away');
    expect(third.finding.unseen()).toEqual(['while-away']);
    third.leave();
    expect(open(doc).finding.unseen()).toEqual([]);
  });

  test('is also what came while the page was behind others, until all is marked as seen', () => {
    const { board, finding, others } = open();
    finding.setHere(true);
    finding.setHere(false);
    others('meanwhile');
    finding.setHere(true);
    others('now');
    expect(finding.unseen()).toEqual(['meanwhile']);
    finding.clearUnseen();
    expect(finding.unseen()).toEqual([]);
    expect(findOf(board).isUnseen('meanwhile')).toBe(false);
  });

  test('is of one person, also where several share a device', () => {
    const doc = documentOf(CONTENT);
    const annas = open(doc);
    annas.finding.setHere(true);
    annas.leave();
    annas.others('while-away');
    const cecilias = open(doc, 'cecilia');
    expect(cecilias.finding.unseen()).toEqual([]);
    cecilias.finding.setHere(true);
    cecilias.leave();
    expect(open(doc).finding.unseen()).toEqual(['while-away']);
    expect(open(doc, 'cecilia').finding.unseen()).toEqual([]);
  });

  test('is new no more once another tab has shown it', () => {
    const doc = documentOf(CONTENT);
    const first = open(doc);
    first.finding.setHere(true);
    first.leave();
    first.others('while-away');
    const [left, right] = [open(doc), open(doc)];
    for (const { finding } of [left, right]) finding.setHere(true);
    right.finding.lookedAt('while-away');
    right.leave();
    left.leave();
    expect(open(doc).finding.unseen()).toEqual([]);
  });

  test('is counted on other pages as it is on the board, of boards that were open here', () => {
    const doc = documentOf(CONTENT);
    const first = open(doc);
    first.finding.setHere(true);
    first.leave();
    first.others('one');
    first.others('two');
    const news = (participantId: string) => ({
      participantId,
      boards: [
        { id: 'board', notes: packNotes(first.board.store.allNoteIds()) },
        { id: 'never-open', notes: packNotes(['x']) },
        { id: 'broken', notes: '~' },
      ],
    });
    expect([...countNew(news('anna'), localStorage)]).toEqual([['board', 2]]);
    expect([...countNew(news('bertil'), localStorage)]).toEqual([]);
    expect(open(doc).finding.unseen()).toHaveLength(2);
  });

  test('is not forgotten by a page that never had the whole board', () => {
    const doc = documentOf(CONTENT);
    const first = open(doc);
    first.finding.setHere(true);
    first.leave();
    const incomplete = open(documentOf({ ...CONTENT, notes: NOTES.slice(0, 1) }));
    incomplete.leave();
    expect(open(doc).finding.unseen()).toEqual([]);
  });
});

describe('clusters', () => {
  const clustered = () => {
    const opened = open();
    const notes = [{ id: 'group' }, { id: 'visits' }];
    opened.board.act({
      name: 'cluster.add',
      args: { id: 'k', title: 'Vertaistuki', rank: 'a3', createdAt: 1, notes },
    });
    return opened;
  };

  test('stand together in every order, as early as the first of their notes would', () => {
    const { shown, finding } = clustered();
    expect(shown('works')).toEqual(['chat', 'visits', 'group']);
    finding.sortBy('oldest', 'works');
    expect(shown('works')).toEqual(['visits', 'group', 'chat']);
    finding.sortBy('newest', 'works');
    expect(shown('works')).toEqual(['chat', 'group', 'visits']);
  });

  test('are left in their order when somebody ungroups them', () => {
    const { shown, finding, board } = clustered();
    finding.sortBy('oldest', 'works');
    board.act({ name: 'cluster.delete', args: { id: 'k' } });
    expect(shown('works')).toEqual(['visits', 'group', 'chat']);
    finding.sortBy('newest', 'works');
    expect(shown('works')).toEqual(['chat', 'group', 'visits']);
  });

  test('are found by their names, also by a new one', () => {
    const { shown, finding, board } = clustered();
    finding.look({ text: 'vertais' });
    expect(shown('works')).toEqual(['visits', 'group']);
    board.act({ name: 'cluster.rename', args: { id: 'k', title: 'Ryhmät' } });
    expect(shown('works')).not.toContain('visits');
    finding.look({ text: 'ryhmat' });
    expect(shown('works')).toContain('visits');
  });
});

describe('what is found besides words', () => {
  const content: Partial<BoardContent> = {
    sections: [
      {
        id: 'works',
        title: '',
        prompt: '',
        rank: 'a1',
        form: {
          fields: [
            { id: 'who', kind: 'person', label: 'Who' },
            { id: 'when', kind: 'date', label: 'When', required: true },
          ],
        },
      },
    ],
    clusters: [{ id: 'c', title: 'Perheet', rank: 'a0', createdAt: 1 }],
    notes: [
      {
        id: 'led',
        text: 'Kokeilu',
        section: 'works',
        rank: 'a1',
        createdAt: 1,
        cluster: 'c',
        link: 'https://example.org/x',
        answers: { who: { person: 'bertil' }, when: '2026-12' },
      },
      { id: 'bare', text: 'Toinen', section: 'works', rank: 'a2', createdAt: 2, author: 'anna' },
    ],
  };

  test('people in answers, clusters, what a note carries, and what its form lacks', async () => {
    const { finding, shown, board } = open(documentOf(content));
    const found = (filter: Parameters<typeof finding.look>[0]) => {
      finding.clear();
      finding.look(filter);
      return shown('works');
    };
    await vi.waitFor(() => expect(found({ text: 'bertil lind' })).toEqual(['led']));
    expect(found({ clusters: ['c'] })).toEqual(['led']);
    expect(found({ clusters: [''] })).toEqual(['bare']);
    expect(found({ carried: ['link'] })).toEqual(['led']);
    expect(found({ incomplete: true })).toEqual(['bare']);
    const args = { noteId: 'bare', answers: { when: '2027' } };
    expect(board.act({ name: 'answer.set', args }).ok).toBe(true);
    expect(found({ incomplete: true })).toEqual([]);
    expect(finding.facets().clusters).toEqual([
      { value: 'c', count: 1 },
      { value: '', count: 1 },
    ]);
  });

  test('shapes, connections and described ink by their words', () => {
    const born = { author: 'anna', createdAt: 1 };
    const frame = { x: 0, y: 0, w: 80, h: 80 };
    const board = createLocalBoard({
      content: {
        drawings: {
          shapes: [
            { id: 's', kind: 'rect', frame, text: 'Päätös syksyllä', color: 'ink', ...born },
            { id: 'e', kind: 'rect', frame, text: '', color: 'ink', ...born },
          ],
          connectors: [
            {
              id: 'k',
              from: { x: 0, y: 0 },
              to: { shape: 's' },
              label: 'syksyksi',
              arrow: 'end',
              color: 'ink',
              ...born,
            },
          ],
          strokes: [
            {
              id: 'i',
              points: '000',
              frame,
              kind: 'pen',
              color: 'ink',
              width: 4,
              label: 'Syksyn kaari',
              ...born,
            },
          ],
        },
      },
    });
    const ids = (filter: Partial<typeof NO_FILTER>) =>
      drawnMatches(board, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    expect(ids({ text: 'syksy' })).toEqual(['s', 'k', 'i']);
    expect(ids({ text: 'syksy päätös' })).toEqual(['s']);
    expect(ids({ text: 'syksy', mine: true })).toEqual([]);
    expect(ids({})).toEqual([]);
  });
});
