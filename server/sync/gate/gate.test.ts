import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readNote } from '../../../shared/board/read.ts';
import { noteMap } from '../../../shared/board/write-content.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';

const context = (personId: string) => ({ personId, now: 5 });
const addNote = (client: Y.Doc, author: string, over: object = {}) =>
  client.getMap('notes').set(
    'new',
    noteMap({
      id: 'new',
      text: 'Hi',
      section: 'open',
      rank: 'a5',
      createdAt: 2,
      author,
      ...over,
    }),
  );

describe('honest edits are let in', () => {
  it('adds a note in the own name, and the record is the writer’s from then on', () => {
    const { judgeAs, updateOf } = createGatedBoard();
    const judgement = judgeAs(
      participant('anna'),
      updateOf((client) => addNote(client, 'anna')),
    );
    expect(judgement).toMatchObject({ verdict: 'accepted' });
    expect(judgement.verdict === 'accepted' && judgement.changes).toMatchObject([
      { op: 'create', root: 'notes', id: 'new' },
    ]);
  });

  it.each([
    [
      'types in it',
      (client: Y.Doc) =>
        boardActions['note.editText'].run(
          client,
          { id: 'annas', base: 'Hello', text: 'Hello 😀 there' },
          context('anna'),
        ),
    ],
    [
      'deletes characters',
      (client: Y.Doc) =>
        boardActions['note.editText'].run(
          client,
          { id: 'annas', base: 'Hello', text: 'Ho' },
          context('anna'),
        ),
    ],
    [
      'moves it',
      (client: Y.Doc) =>
        boardActions['note.move'].run(
          client,
          { moves: [{ id: 'annas', section: '', rank: 'a3' }] },
          context('anna'),
        ),
    ],
    [
      'colours it',
      (client: Y.Doc) =>
        boardActions['note.setColor'].run(
          client,
          { ids: ['annas'], color: 'lake' },
          context('anna'),
        ),
    ],
    [
      'puts it in the trash',
      (client: Y.Doc) =>
        boardActions['note.delete'].run(client, { ids: ['annas'] }, context('anna')),
    ],
    [
      'likes it',
      (client: Y.Doc) =>
        boardActions['reaction.add'].run(
          client,
          { noteId: 'annas', kind: 'good' },
          context('anna'),
        ),
    ],
  ])('the owner %s', (_what, edit) => {
    const { judgeAs, updateOf } = createGatedBoard();
    expect(judgeAs(participant('anna'), updateOf(edit))).toMatchObject({ verdict: 'accepted' });
  });

  it('a facilitator edits sections, settings and anybody’s notes', () => {
    const { judgeAs, updateOf } = createGatedBoard();
    const update = updateOf((client) => {
      boardActions['section.edit'].run(client, { id: 'open', title: 'Ideas' }, context('fia'));
      boardActions['board.edit'].run(client, { participantsMove: 'everyone' }, context('fia'));
      boardActions['note.delete'].run(client, { ids: ['locked'] }, context('fia'));
    });
    expect(judgeAs(facilitator, update)).toMatchObject({ verdict: 'accepted' });
  });

  it('a reader who answers with the whole document brings nothing new', () => {
    const { judgeAs, updateOf, doc, copy } = createGatedBoard();
    Y.applyUpdate(
      doc,
      updateOf((client) => client.getMap('reactions').set('annas:anna:good', { at: 1 })),
    );
    doc.getMap('reactions').delete('annas:anna:good');
    expect(judgeAs(viewer, Y.encodeStateAsUpdate(copy()))).toEqual({ verdict: 'nothing' });
  });

  it('an offline stretch of overwrites arrives in one piece', () => {
    const { judgeAs, copy } = createGatedBoard();
    const client = copy();
    for (const color of ['lake', 'rose', 'birch'] as const) {
      boardActions['note.setColor'].run(client, { ids: ['annas'], color }, context('anna'));
    }
    boardActions['note.delete'].run(client, { ids: ['annas'] }, context('anna'));
    boardActions['note.restore'].run(client, { ids: ['annas'] }, context('anna'));
    const judgement = judgeAs(participant('anna'), Y.encodeStateAsUpdate(client));
    expect(judgement).toMatchObject({ verdict: 'accepted' });
  });
});

describe('a note that facilitators hold in its place', () => {
  const lock = (client: Y.Doc): boolean =>
    boardActions['note.setLocked'].run(client, { ids: ['annas'], locked: true }, context('fia'));
  const held = () => {
    const board = createGatedBoard();
    Y.applyUpdate(board.doc, board.updateOf(lock));
    return board;
  };

  it.each<[string, (client: Y.Doc) => void]>([
    [
      'moves it',
      (c) =>
        boardActions['note.move'].run(
          c,
          { moves: [{ id: 'annas', position: { x: 1, y: 2 } }] },
          context('anna'),
        ),
    ],
    [
      'puts it in front',
      (c) =>
        boardActions['note.move'].run(
          c,
          { moves: [{ id: 'annas', layer: 'a1' }] },
          context('anna'),
        ),
    ],
    [
      'writes in it',
      (c) =>
        boardActions['note.editText'].run(
          c,
          { id: 'annas', base: 'Hello', text: 'x' },
          context('anna'),
        ),
    ],
    ['deletes it', (c) => boardActions['note.delete'].run(c, { ids: ['annas'] }, context('anna'))],
  ])('stays as it is when its author %s', (_what, edit) => {
    const { judgeAs, updateOf } = held();
    expect(judgeAs(participant('anna'), updateOf(edit))).toEqual({
      verdict: 'refused',
      reason: 'noteLocked',
    });
  });

  it('is reacted to as before', () => {
    const { judgeAs, updateOf } = held();
    const update = updateOf((client) =>
      boardActions['reaction.add'].run(client, { noteId: 'annas', kind: 'good' }, context('anna')),
    );
    expect(judgeAs(participant('anna'), update)).toMatchObject({ verdict: 'accepted' });
  });

  it('is let go and moved by a facilitator in one update, as after a time without a network', () => {
    const { judgeAs, updateOf } = held();
    const update = updateOf((client) => {
      boardActions['note.setLocked'].run(client, { ids: ['annas'], locked: false }, context('fia'));
      boardActions['note.move'].run(
        client,
        { moves: [{ id: 'annas', position: { x: 1, y: 2 }, layer: 'a1' }] },
        context('fia'),
      );
    });
    expect(judgeAs(facilitator, update)).toMatchObject({ verdict: 'accepted' });
  });

  it('is neither held nor let go by participants, nor made held', () => {
    const { judgeAs, updateOf } = held();
    const anna = participant('anna');
    const refused = { verdict: 'refused', reason: 'facilitatorsOnly' };
    const letGo = updateOf((client) =>
      boardActions['note.setLocked'].run(
        client,
        { ids: ['annas'], locked: false },
        context('anna'),
      ),
    );
    expect(judgeAs(anna, letGo)).toEqual(refused);
    expect(
      judgeAs(
        anna,
        updateOf((c) => addNote(c, 'anna', { locked: true })),
      ),
    ).toEqual(refused);
  });
});

describe('what is forbidden is refused with a reason', () => {
  it.each<[string, (client: Y.Doc) => void, string]>([
    ['a note in another’s name', (c) => addNote(c, 'bertta'), 'notInYourName'],
    ['a note without a name', (c) => addNote(c, 'anna', { author: undefined }), 'notInYourName'],
    [
      'server-only counts',
      (c) => addNote(c, 'anna', { importedReactions: { good: 9 } }),
      'serverOnly',
    ],
    ['a colour that is none', (c) => addNote(c, 'anna', { color: 'pink' }), 'invalidValue'],
    ['an unknown field', (c) => addNote(c, 'anna', { admin: true }), 'invalidValue'],
    [
      'a note in a locked section',
      (c) => addNote(c, 'anna', { section: 'opening' }),
      'sectionLocked',
    ],
    [
      'text in a locked section',
      (c) =>
        boardActions['note.editText'].run(
          c,
          { id: 'locked', base: 'Slides', text: 'x' },
          context('anna'),
        ),
      'sectionLocked',
    ],
    [
      'a move into a locked section',
      (c) =>
        boardActions['note.move'].run(
          c,
          { moves: [{ id: 'annas', section: 'opening' }] },
          context('anna'),
        ),
      'sectionLocked',
    ],
    [
      'a section’s title',
      (c) => boardActions['section.edit'].run(c, { id: 'open', title: 'Mine' }, context('anna')),
      'facilitatorsOnly',
    ],
    [
      'a new section',
      (c) =>
        boardActions['section.add'].run(
          c,
          { id: 'x', title: '', prompt: '', rank: 'a2' },
          context('anna'),
        ),
      'facilitatorsOnly',
    ],
    [
      'a section’s frame',
      (c) =>
        boardActions['section.carry'].run(
          c,
          { id: 'open', frame: { x: 0, y: 0, w: 500, h: 500 }, notes: [] },
          context('anna'),
        ),
      'facilitatorsOnly',
    ],
    ['a date that is none', (c) => addNote(c, 'anna', { date: 'last spring' }), 'invalidValue'],
    ['a day that never was', (c) => addNote(c, 'anna', { date: '2026-02-30' }), 'invalidValue'],
    ['a layer that is none', (c) => addNote(c, 'anna', { layer: 5 }), 'invalidValue'],
    [
      'the board’s settings',
      (c) => boardActions['board.edit'].run(c, { participantsEdit: 'everyone' }, context('anna')),
      'facilitatorsOnly',
    ],
    [
      'another’s reaction',
      (c) => c.getMap('reactions').set('annas:bertta:good', { at: 1 }),
      'notInYourName',
    ],
    [
      'a reaction that is none',
      (c) => c.getMap('reactions').set('annas:anna:hate', { at: 1 }),
      'invalidValue',
    ],
    ['a whole record removed', (c) => c.getMap('notes').delete('annas'), 'serverOnly'],
    [
      'a record replaced',
      (c) =>
        c.getMap('notes').set(
          'annas',
          noteMap({
            id: 'annas',
            text: '',
            section: '',
            rank: 'a0',
            createdAt: 1,
            author: 'anna',
          }),
        ),
      'serverOnly',
    ],
    [
      'a change of author',
      (c) => {
        const n = c.getMap('notes').get('annas');
        if (n instanceof Y.Map) n.set('author', 'bertta');
      },
      'serverOnly',
    ],
    [
      'a text replaced',
      (c) => {
        const n = c.getMap('notes').get('annas');
        if (n instanceof Y.Map) n.set('text', new Y.Text('x'));
      },
      'invalidValue',
    ],
    ['an unknown root', (c) => c.getMap('admin').set('x', 1), 'invalidValue'],
    ['a list in a map', (c) => c.getArray('stuff').push([1]), 'invalidValue'],
    [
      'a picture inside a text',
      (c) => {
        const n = c.getMap('notes').get('annas');
        const t = n instanceof Y.Map && n.get('text');
        if (t instanceof Y.Text) t.insertEmbed(0, { image: 'x' });
      },
      'invalidValue',
    ],
    [
      'an unknown attribute',
      (c) => {
        const n = c.getMap('notes').get('annas');
        const t = n instanceof Y.Map && n.get('text');
        if (t instanceof Y.Text) t.format(0, 2, { onclick: 'x' });
      },
      'invalidValue',
    ],
    [
      'a link that runs script',
      (c) => {
        const n = c.getMap('notes').get('annas');
        const t = n instanceof Y.Map && n.get('text');
        if (t instanceof Y.Text) t.format(0, 2, { link: 'javascript:alert(1)' });
      },
      'invalidValue',
    ],
    ['a subdocument', (c) => c.getMap('notes').set('sub', new Y.Doc()), 'invalidValue'],
    [
      'a text beyond its length',
      (c) =>
        boardActions['note.editText'].run(
          c,
          { id: 'annas', base: 'Hello', text: 'x'.repeat(10_001) },
          context('anna'),
        ),
      'tooLong',
    ],
    ['a poisonous key', (c) => c.getMap('notes').set('__proto__', new Y.Map()), 'invalidValue'],
  ])('%s', (_what, edit, reason) => {
    const { judgeAs, updateOf } = createGatedBoard();
    expect(judgeAs(participant('anna'), updateOf(edit))).toEqual({ verdict: 'refused', reason });
  });

  it.each<[string, (client: Y.Doc) => void]>([
    [
      'text',
      (c) =>
        boardActions['note.editText'].run(
          c,
          { id: 'annas', base: 'Hello', text: 'Bye' },
          context('bertta'),
        ),
    ],
    [
      'place',
      (c) =>
        boardActions['note.move'].run(
          c,
          { moves: [{ id: 'annas', rank: 'a9' }] },
          context('bertta'),
        ),
    ],
    [
      'colour',
      (c) =>
        boardActions['note.setColor'].run(c, { ids: ['annas'], color: 'rose' }, context('bertta')),
    ],
    ['deletion', (c) => boardActions['note.delete'].run(c, { ids: ['annas'] }, context('bertta'))],
  ])('another’s note: %s', (_what, edit) => {
    const { judgeAs, updateOf } = createGatedBoard();
    expect(judgeAs(participant('bertta'), updateOf(edit))).toEqual({
      verdict: 'refused',
      reason: 'notYours',
    });
  });

  it('settings open moving to everyone, but not the rest', () => {
    const { judgeAs, updateOf, doc } = createGatedBoard();
    boardActions['board.edit'].run(doc, { participantsMove: 'everyone' }, context('server'));
    const move = updateOf((c) =>
      boardActions['note.move'].run(c, { moves: [{ id: 'annas', rank: 'a9' }] }, context('bertta')),
    );
    const paint = updateOf((c) =>
      boardActions['note.setColor'].run(c, { ids: ['annas'], color: 'rose' }, context('bertta')),
    );
    expect(judgeAs(participant('bertta'), move)).toMatchObject({ verdict: 'accepted' });
    expect(judgeAs(participant('bertta'), paint)).toEqual({
      verdict: 'refused',
      reason: 'notYours',
    });
  });

  it('a viewer writes nothing', () => {
    const { judgeAs, updateOf } = createGatedBoard();
    const update = updateOf((c) => addNote(c, 'vera'));
    expect(judgeAs(viewer, update)).toEqual({ verdict: 'refused', reason: 'readOnly' });
  });

  it('nobody writes under another’s client id', () => {
    const { judgeAs, registry, copy } = createGatedBoard();
    const client = copy();
    registry.addClaim({ client: client.clientID, person: 'anna' });
    addNote(client, 'bertta');
    expect(judgeAs(participant('bertta'), Y.encodeStateAsUpdate(client))).toEqual({
      verdict: 'refused',
      reason: 'foreignClient',
    });
  });
});

describe('bytes that are no honest update', () => {
  it('asks for what is missing instead of keeping a gap', () => {
    const { judgeAs, updateOf, copy } = createGatedBoard();
    const client = copy();
    updateOf((c) => addNote(c, 'anna'), client);
    const second = updateOf(
      (c) => boardActions['note.setColor'].run(c, { ids: ['new'], color: 'rose' }, context('anna')),
      client,
    );
    expect(judgeAs(participant('anna'), second)).toEqual({ verdict: 'gap' });
  });

  it('deletes nothing that is not written yet', () => {
    const { judgeAs } = createGatedBoard();
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, 77, 1, 0, 1000]) encoding.writeVarUint(encoder, number);
    });
    expect(judgeAs(participant('anna'), update)).toEqual({ verdict: 'gap' });
  });

  it('refuses an empty deleted range, which would make Yjs throw half-way', () => {
    const { judgeAs, doc } = createGatedBoard();
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, doc.clientID, 1, 0, 0]) encoding.writeVarUint(encoder, number);
    });
    expect(judgeAs(participant('anna'), update)).toEqual({
      verdict: 'refused',
      reason: 'malformed',
    });
  });

  it('refuses a count that promises millions of structs', () => {
    const { judgeAs } = createGatedBoard();
    const update = encoding.encode((encoder) => {
      for (const number of [1, 2 ** 25, 5, 0]) encoding.writeVarUint(encoder, number);
    });
    expect(judgeAs(participant('anna'), update)).toEqual({
      verdict: 'refused',
      reason: 'tooLarge',
    });
  });

  it('leaves the document as it was, whatever the verdict', () => {
    const { judgeAs, updateOf, doc } = createGatedBoard();
    const before = Y.encodeStateAsUpdate(doc);
    judgeAs(
      participant('bertta'),
      updateOf((c) => addNote(c, 'bertta')),
    );
    judgeAs(
      participant('bertta'),
      updateOf((c) => c.getMap('admin').set('x', 1)),
    );
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(readNote(doc, 'new')).toBeNull();
    expect(doc.share.has('admin')).toBe(false);
  });
});
