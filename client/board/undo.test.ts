import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readComments } from '../../shared/board/read-comment.ts';
import { readNotes, readSection } from '../../shared/board/read.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { recordMap } from '../../shared/document/read.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import type { Board } from './board.ts';
import { createLocalBoard, documentOf } from './testing/local-board.ts';
import { addNote } from './testing/synced-board.ts';

/** Two people on one board; what each does reaches the other at `meet`. */
const setUp = () => {
  const time = createManualClock();
  const first = documentOf({
    sections: [
      { id: 's1', title: 'One', prompt: '', rank: 'a0' },
      { id: 's2', title: 'Two', prompt: '', rank: 'a1' },
    ],
    notes: ['n1', 'n2', 'n3'].map((id, index) => ({
      id,
      text: `note ${id}`,
      section: 's1',
      rank: `a${index}`,
      createdAt: 1,
      color: 'sun',
    })),
  });
  const second = new Y.Doc();
  const meet = (): void => {
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first, Y.encodeStateVector(second)));
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second, Y.encodeStateVector(first)));
  };
  meet();
  const open = (doc: Y.Doc, personId: string): Board =>
    createLocalBoard({ doc, personId, clock: time.clock });
  const anna = open(first, 'anna');
  const eero = open(second, 'eero');
  return { anna, eero, meet, time, doc: first, eeroClient: second.clientID };
};

const typed = (board: Board, id: string, change: (text: string) => string): ActionCall => {
  const base = board.store.note(id)?.text ?? '';
  return { name: 'note.editText', args: { id, base, text: change(base) } };
};

const comment = (id: string, note: string): ActionCall => ({
  name: 'comment.add',
  args: { id, note, parent: '', text: 'Words', createdAt: 1 },
});

const recolor = (id: string, color: (typeof NOTE_COLORS)[number]): ActionCall => ({
  name: 'note.setColor',
  args: { ids: [id], color },
});

describe('a step that wrote some things as they were', () => {
  it('is taken back whole, and nobody else is named for it', () => {
    const { anna } = setUp();
    const moves = [{ id: 'n1', section: 's2', rank: 'a0', position: { x: 1, y: 2 } }];
    anna.act({ name: 'note.move', args: { moves } });
    expect(anna.undo()).toEqual({ kind: 'done', name: 'note.move' });
    expect(anna.redo()).toEqual({ kind: 'done', name: 'note.move' });
    expect(anna.store.note('n1')).toMatchObject({ section: 's2', position: { x: 1, y: 2 } });
  });
});

describe('undo', () => {
  it('takes one action back, and redo does it again', () => {
    const { anna } = setUp();
    anna.act(recolor('n1', 'lake'));
    expect(anna.undoState()).toEqual({ canUndo: true, canRedo: false });
    expect(anna.undo()).toEqual({ kind: 'done', name: 'note.setColor' });
    expect(anna.store.note('n1')?.color).toBe('sun');
    expect(anna.undoState()).toEqual({ canUndo: false, canRedo: true });
    expect(anna.redo()).toEqual({ kind: 'done', name: 'note.setColor' });
    expect(anna.store.note('n1')?.color).toBe('lake');
    expect(anna.redo()).toEqual({ kind: 'nothing' });
  });

  it('takes many fields of one action back in one step', () => {
    const { anna } = setUp();
    anna.act({ name: 'note.delete', args: { ids: ['n1', 'n3'] } });
    expect(anna.store.noteIds('s1')).toEqual(['n2']);
    anna.undo();
    expect(anna.store.noteIds('s1')).toEqual(['n1', 'n2', 'n3']);
  });

  it('puts an added note in the trash and brings it back', () => {
    const { anna } = setUp();
    anna.act(addNote('new', 'mine', 's2'));
    expect(anna.undo().kind).toBe('done');
    expect(anna.store.noteIds('s2')).toEqual([]);
    expect(anna.store.trash().map(({ id }) => id)).toEqual(['new']);
    anna.redo();
    expect(anna.store.noteIds('s2')).toEqual(['new']);
  });

  it('asks first when others have commented on the note', () => {
    const { anna, eero, meet } = setUp();
    anna.act(addNote('new', 'mine', 's2'));
    meet();
    eero.act(comment('said', 'new'));
    meet();
    expect(anna.undo()).toEqual({ kind: 'needsConfirm', noteIds: ['new'] });
    eero.act({ name: 'comment.delete', args: { id: 'said' } });
    meet();
    expect(anna.undo()).toEqual({ kind: 'done', name: 'note.add' });
  });

  it('takes back what one said, and what one did to others’ threads, signed anew', () => {
    const { anna, eero, meet, doc } = setUp();
    const read = () => readComments(doc).find(({ id }) => id === 'said');
    anna.act(comment('said', 'n1'));
    anna.act({ name: 'comment.edit', args: { id: 'said', text: 'Other words' } });
    expect(anna.undo()).toMatchObject({ kind: 'done' });
    expect(read()).toMatchObject({ text: 'Words' });
    expect(read()?.editedAt).toBeUndefined();
    meet();
    eero.act({ name: 'comment.resolve', args: { id: 'said', resolved: true } });
    meet();
    anna.act({ name: 'comment.resolve', args: { id: 'said', resolved: false } });
    expect(anna.undo()).toEqual({ kind: 'done', name: 'comment.resolve' });
    expect(read()?.resolved).toMatchObject({ by: 'anna' });
    expect(anna.undo()).toEqual({ kind: 'done', name: 'comment.add' });
    expect(read()?.deleted).toMatchObject({ by: 'anna' });
    anna.redo();
    expect(read()?.deleted).toBeUndefined();
  });

  it('asks first when others have written in the note', () => {
    const { anna, eero, meet } = setUp();
    anna.act(addNote('new', 'mine', 's2'));
    meet();
    eero.act(typed(eero, 'new', (text) => `${text} and ours`));
    meet();
    expect(anna.undo()).toEqual({ kind: 'needsConfirm', noteIds: ['new'] });
    expect(anna.store.noteIds('s2')).toEqual(['new']);
    expect(anna.undo({ confirmed: true }).kind).toBe('done');
    expect(anna.store.note('new')).toMatchObject({
      text: 'mine and ours',
      deleted: { by: 'anna' },
    });
  });

  it('takes back a reaction', () => {
    const { anna } = setUp();
    anna.act({ name: 'reaction.add', args: { noteId: 'n1', kind: 'good' } });
    anna.undo();
    expect(anna.store.reactions('n1').counts.good).toBe(0);
    anna.redo();
    expect(anna.store.reactions('n1').mine.has('good')).toBe(true);
  });

  it('makes one step of words typed in a row, and another after a pause or in another note', () => {
    const { anna, time } = setUp();
    for (const letter of ' abc') {
      anna.act(typed(anna, 'n1', (text) => text + letter));
      time.advance(300);
    }
    time.advance(2000);
    anna.act(typed(anna, 'n1', (text) => `${text} later`));
    anna.act(typed(anna, 'n2', (text) => `${text}!`));
    anna.undo();
    expect(anna.store.note('n2')?.text).toBe('note n2');
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('note n1 abc');
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('note n1');
    expect(anna.undoState().canUndo).toBe(false);
  });

  it('keeps what others wrote around one’s own words', () => {
    const { anna, eero, meet } = setUp();
    anna.act(typed(anna, 'n1', (text) => `${text} by Anna`));
    meet();
    eero.act(typed(eero, 'n1', (text) => `Eero: ${text}`));
    meet();
    anna.act(typed(anna, 'n1', (text) => `${text} again`));
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('Eero: note n1');
  });

  it('tears no word that begins like what it was put before', () => {
    const { anna, eero, meet } = setUp();
    anna.act(typed(anna, 'n1', () => 'note'));
    eero.act(typed(eero, 'n1', (text) => `${text.slice(0, 3)}eero ${text.slice(3)}`));
    meet();
    expect(anna.store.note('n1')?.text).toBe('noteero e');
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('noteero e n1');
  });

  it('says when others have changed it since, and leaves it', () => {
    const { anna, eero, meet } = setUp();
    anna.act(recolor('n1', 'lake'));
    meet();
    eero.act(recolor('n1', 'rose'));
    meet();
    expect(anna.undo()).toEqual({ kind: 'overtaken', name: 'note.setColor' });
    expect(anna.store.note('n1')?.color).toBe('rose');
    expect(anna.undo()).toEqual({ kind: 'nothing' });
  });

  it('does not mistake another’s choice for one’s own earlier one', () => {
    const { anna, eero, meet } = setUp();
    anna.act(recolor('n1', 'lake'));
    anna.act(recolor('n1', 'rose'));
    meet();
    eero.act(recolor('n1', 'lake'));
    meet();
    anna.undo();
    anna.undo();
    expect(anna.store.note('n1')?.color).toBe('lake');
  });

  it('takes back what it can of a step', () => {
    const { anna, eero, meet } = setUp();
    anna.act({ name: 'note.setColor', args: { ids: ['n1', 'n2'], color: 'lake' } });
    meet();
    eero.act(recolor('n1', 'rose'));
    meet();
    expect(anna.undo().kind).toBe('partly');
    expect([anna.store.note('n1')?.color, anna.store.note('n2')?.color]).toEqual(['rose', 'sun']);
  });
});

describe('taking back words from a text that somebody else has gone on with', () => {
  it('leaves their words whole, before and behind', () => {
    const { anna, eero, meet } = setUp();
    anna.act(typed(anna, 'n1', (text) => `${text} annaA.`));
    anna.act(recolor('n2', 'lake'));
    anna.act(typed(anna, 'n1', (text) => text.replace('aA', '')));
    meet();
    eero.act(typed(eero, 'n1', (text) => `eeroE. ${text}`));
    eero.act(typed(eero, 'n1', (text) => `${text}eeroF.`));
    meet();
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('eeroE. note n1 annaA.eeroF.');
    anna.undo();
    anna.undo();
    expect(anna.store.note('n1')?.text).toBe('eeroE. note n1eeroF.');
  });
});

const NOTES = ['n1', 'n2', 'n3'] as const;

/** What somebody may do in the random tests; texts get words that no one else writes. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('add' as const) }),
  fc.record({ kind: fc.constant('type' as const), note: fc.nat(4), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('cut' as const), note: fc.nat(4), at: fc.nat(40) }),
  fc.record({
    kind: fc.constant('color' as const),
    note: fc.nat(4),
    color: fc.constantFrom(...NOTE_COLORS),
  }),
  fc.record({ kind: fc.constant('move' as const), note: fc.nat(4), to: fc.boolean() }),
  fc.record({ kind: fc.constant('react' as const), note: fc.nat(4) }),
  fc.record({ kind: fc.constant('title' as const) }),
);

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const callOf = (board: Board, { deed: what, word }: { deed: Deed; word: string }): ActionCall => {
  const ids = [...NOTES, ...board.store.allNoteIds()];
  const id = 'note' in what ? (ids[what.note % ids.length] ?? 'n1') : 'n1';
  switch (what.kind) {
    case 'add':
      return addNote(word, word, 's1');
    case 'type':
      return typed(board, id, (text) => `${text.slice(0, what.at)}${word}${text.slice(what.at)}`);
    case 'cut':
      return typed(board, id, (text) => text.slice(0, what.at) + text.slice(what.at + 3));
    case 'color':
      return recolor(id, what.color);
    case 'move':
      return { name: 'note.move', args: { moves: [{ id, section: what.to ? 's1' : 's2' }] } };
    case 'react':
      return { name: 'reaction.add', args: { noteId: id, kind: 'good' } };
    case 'title':
      return { name: 'section.edit', args: { id: 's1', title: word } };
  }
};

/** The values that a call sets, as `note field value`. */
const choicesOf = (call: ActionCall): string[] => {
  switch (call.name) {
    case 'note.setColor':
      return call.args.ids.map((id) => `${id} color ${call.args.color}`);
    case 'note.move':
      return call.args.moves.map(({ id, section }) => `${id} section ${section}`);
    default:
      return [];
  }
};

/** One thing that is true of a board, and the tab that made it so. */
type Statement = { readonly choice: string; readonly by: number | undefined };

const WRITER_OF_WORD = /(anna|eero)[A-Z]\./g;

/** A word that no cut makes of two others: its letter is of this step alone. */
const wordOf = (who: string, step: number): string => `${who}${String.fromCodePoint(65 + step)}.`;

/** Everything that can be said of the board. Words name their writer; `eeroClient` stands for all of Eero's. */
const statementsOf =
  (eeroClient: number) =>
  (doc: Y.Doc): Statement[] => {
    const byName = (text: string): number | undefined =>
      text.includes('eero') ? eeroClient : undefined;
    const notes = readNotes(doc).flatMap(({ id, text, color, section, author, deleted }) => {
      const writerOf = (field: string): number | undefined =>
        recordMap(doc, 'notes', id)?._map.get(field)?.id.client;
      return [
        { choice: `${id} color ${color}`, by: writerOf('color') },
        { choice: `${id} section ${section}`, by: writerOf('section') },
        { choice: `${id} lives ${deleted === undefined}`, by: byName(author ?? '') },
        ...(text.match(WRITER_OF_WORD) ?? []).map((word) => ({
          choice: `${id} says ${word}`,
          by: byName(word),
        })),
      ];
    });
    const title = readSection(doc, 's1')?.title ?? '';
    const reactions = [...doc.getMap('reactions').keys()];
    return [...notes, ...[title, ...reactions].map((choice) => ({ choice, by: byName(choice) }))];
  };

const script = fc.array(
  fc.record({
    who: fc.constantFrom('anna', 'eero'),
    deed,
    meets: fc.boolean(),
    pause: fc.nat(2000),
  }),
  { maxLength: 25 },
);

const undoAll = (board: Board): void => {
  while (board.undo({ confirmed: true }).kind !== 'nothing');
};

const redoAll = (board: Board): void => {
  while (board.redo().kind !== 'nothing');
};

/** The board as plain data; a note that is in the trash counts as not there. */
const picture = (doc: Y.Doc) => ({
  notes: readNotes(doc)
    .filter((note) => note.deleted === undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  reactions: [...doc.getMap('reactions').keys()].toSorted(),
  title: readSection(doc, 's1')?.title,
});

describe('undo of everything', () => {
  it('gives back the board as it was, and redo what was done', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const { anna, doc, time } = setUp();
        const before = picture(doc);
        for (const [index, step] of steps.entries()) {
          anna.act(callOf(anna, { deed: step.deed, word: `a${index}.` }));
          time.advance(step.pause);
        }
        const after = picture(doc);
        undoAll(anna);
        expect(picture(doc)).toEqual(before);
        redoAll(anna);
        expect(picture(doc)).toEqual(after);
      }),
    );
  });

  it('never takes back anything that others have done', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const { anna, eero, meet, time, doc, eeroClient } = setUp();
        const boards = { anna, eero };
        const statements = statementsOf(eeroClient);
        const annas = new Set<string>();
        for (const [index, step] of steps.entries()) {
          const board = boards[step.who];
          const call = callOf(board, { deed: step.deed, word: wordOf(step.who, index) });
          board.act(call);
          if (step.who === 'anna') for (const choice of choicesOf(call)) annas.add(choice);
          if (step.meets) meet();
          time.advance(step.pause);
        }
        meet();
        const isEeros = ({ by, choice }: Statement): boolean =>
          by === eeroClient && !annas.has(choice);
        const before = statements(doc).filter(isEeros);
        undoAll(anna);
        const after = new Set(statements(doc).map(({ choice }) => choice));
        expect(before.filter(({ choice }) => !after.has(choice))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
