import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import type { DrawingTool } from '../../../shared/board/drawing-tools.ts';
import { MAX_INK_LENGTH } from '../../../shared/board/drawing-values.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';

const anna = participant('anna');
const bo = participant('bo');
const context = (personId: string) => ({ personId, now: 5 });
const FRAME = { x: 0, y: 0, w: 100, h: 80 };
const POINT = { x: 0, y: 0 };

type Fields = Readonly<Record<string, unknown>>;

const CONNECTOR: Fields = { from: { note: 'annas' }, to: POINT, author: 'anna', createdAt: 2 };
const STROKE: Fields = { points: '000', frame: FRAME, author: 'anna', createdAt: 2 };
const SHAPE: Fields = { frame: FRAME, author: 'anna', createdAt: 2 };
const GOOD = { connectors: CONNECTOR, strokes: STROKE, shapes: SHAPE } as const;
const ROOTS = ['connectors', 'strokes', 'shapes'] as const;

/** Writes a drawing as no action would, with whatever fields. */
const draw = (doc: Y.Doc, root: string, id: string, fields: Fields, text = new Y.Text('Box')) => {
  const map = new Y.Map<unknown>();
  if (root === 'shapes') map.set('text', text);
  for (const [name, value] of Object.entries(fields)) map.set(name, value);
  doc.getMap(root).set(id, map);
};

const ALL: readonly DrawingTool[] = ['connectors', 'ink', 'shapes'];

/** A board with these tools, and a drawing of Anna’s of each kind. */
const boardWith = (tools: readonly DrawingTool[] = ALL, settings: Fields = {}) => {
  const board = createGatedBoard();
  board.doc.getMap('board').set('tools', [...tools]);
  for (const [name, value] of Object.entries(settings)) board.doc.getMap('board').set(name, value);
  for (const root of ROOTS) {
    draw(board.doc, root, 'drawn', GOOD[root]);
    board.registry.addOwner({ kind: root, record: 'drawn', person: 'anna' });
  }
  const judgeEdit = (actor: typeof anna, edit: (client: Y.Doc) => void) =>
    board.judgeAs(actor, board.updateOf(edit));
  return { ...board, judgeEdit };
};

describe('drawings', () => {
  it.each(ROOTS)('of one’s own are made, changed and put in the trash: %s', (root) => {
    const { judgeEdit } = boardWith();
    expect(judgeEdit(anna, (doc) => draw(doc, root, 'new', GOOD[root]))).toMatchObject({
      verdict: 'accepted',
      changes: [{ op: 'create', root, id: 'new' }],
    });
    const ids = { [root]: ['drawn'] };
    const remove = (doc: Y.Doc, by: string) =>
      boardActions['drawing.delete'].run(doc, ids, context(by));
    expect(judgeEdit(anna, (doc) => remove(doc, 'anna'))).toMatchObject({ verdict: 'accepted' });
    expect(judgeEdit(facilitator, (doc) => remove(doc, 'fia'))).toMatchObject({
      verdict: 'accepted',
    });
    expect(judgeEdit(bo, (doc) => remove(doc, 'bo'))).toMatchObject({ reason: 'notYours' });
    expect(judgeEdit(anna, (doc) => remove(doc, 'bo'))).toMatchObject({ reason: 'notInYourName' });
    expect(judgeEdit(viewer, (doc) => draw(doc, root, 'new', GOOD[root]))).toMatchObject({
      reason: 'readOnly',
    });
    expect(judgeEdit(facilitator, (doc) => doc.getMap(root).delete('drawn'))).toMatchObject({
      reason: 'serverOnly',
    });
  });

  it.each(ROOTS)('are not made while the board’s tools are off: %s', (root) => {
    const { judgeEdit } = boardWith([]);
    const make = (author: string) => (doc: Y.Doc) =>
      draw(doc, root, 'new', { ...GOOD[root], author });
    expect(judgeEdit(anna, make('anna'))).toMatchObject({ reason: 'switchedOff' });
    expect(judgeEdit(facilitator, make('fia'))).toMatchObject({ verdict: 'accepted' });
  });

  it('have their own switch each, and end where writing ends', () => {
    const inkOnly = boardWith(['ink']);
    expect(inkOnly.judgeEdit(anna, (doc) => draw(doc, 'strokes', 'n', STROKE))).toMatchObject({
      verdict: 'accepted',
    });
    expect(inkOnly.judgeEdit(anna, (doc) => draw(doc, 'shapes', 'n', SHAPE))).toMatchObject({
      reason: 'switchedOff',
    });
    const closed = boardWith(ALL, { participantsAdd: false });
    expect(closed.judgeEdit(anna, (doc) => draw(doc, 'strokes', 'n', STROKE))).toMatchObject({
      reason: 'switchedOff',
    });
    const frozen = boardWith(ALL, { frozen: { reason: '', at: 1, by: 'fia' } });
    expect(frozen.judgeEdit(anna, (doc) => draw(doc, 'strokes', 'n', STROKE))).toMatchObject({
      reason: 'frozen',
    });
  });

  it('are switched on and off by facilitators only, and by known names', () => {
    const { judgeEdit } = boardWith([]);
    const set = (tools: unknown) => (doc: Y.Doc) => doc.getMap('board').set('tools', tools);
    expect(judgeEdit(facilitator, set(['ink']))).toMatchObject({ verdict: 'accepted' });
    expect(judgeEdit(anna, set(['ink']))).toMatchObject({ reason: 'facilitatorsOnly' });
    expect(judgeEdit(facilitator, set(['lasers']))).toMatchObject({ reason: 'invalidValue' });
  });

  it('of others are moved and changed where the board lets their notes be', () => {
    const move = (doc: Y.Doc) =>
      boardActions['drawing.change'].run(
        doc,
        { shapes: [{ id: 'drawn', frame: { ...FRAME, x: 50 } }] },
        context('bo'),
      );
    const write = (doc: Y.Doc) =>
      boardActions['shape.editText'].run(
        doc,
        { id: 'drawn', base: 'Box', text: 'Boxes' },
        context('bo'),
      );
    const own = boardWith();
    expect(own.judgeEdit(bo, move)).toMatchObject({ reason: 'notYours' });
    expect(own.judgeEdit(bo, write)).toMatchObject({ reason: 'notYours' });
    expect(own.judgeEdit(anna, write)).toMatchObject({ verdict: 'accepted' });
    const movable = boardWith(ALL, { participantsMove: 'everyone' });
    expect(movable.judgeEdit(bo, move)).toMatchObject({ verdict: 'accepted' });
    expect(movable.judgeEdit(bo, write)).toMatchObject({ reason: 'notYours' });
    const shared = boardWith(ALL, { participantsEdit: 'everyone' });
    expect(shared.judgeEdit(bo, write)).toMatchObject({ verdict: 'accepted' });
    const off = boardWith([], { participantsMove: 'everyone' });
    expect(off.judgeEdit(bo, move)).toMatchObject({ reason: 'switchedOff' });
  });
});

const hostile: readonly (readonly [string, (typeof ROOTS)[number], Fields])[] = [
  ['ink of no digits', 'strokes', { points: '<svg onload=alert(1)>' }],
  ['ink that ends in the middle of a point', 'strokes', { points: '00' }],
  ['no ink at all', 'strokes', { points: '' }],
  ['ink that goes on for ever', 'strokes', { points: '000'.repeat(MAX_INK_LENGTH) }],
  ['more points than a line has', 'strokes', { points: '000'.repeat(2001) }],
  ['ink as bytes', 'strokes', { points: new Uint8Array([1, 2, 3]) }],
  ['ink as a list', 'strokes', { points: [0, 0, 0] }],
  ['a pen as wide as the board', 'strokes', { width: 5000 }],
  ['half a width', 'strokes', { width: 1.5 }],
  ['a colour of its own', 'strokes', { color: 'url(https://example.org)' }],
  ['a description like a book', 'strokes', { label: 'x'.repeat(201) }],
  ['a kind of its own', 'strokes', { kind: 'laser' }],
  ['a frame without an end', 'shapes', { frame: { x: 0, y: 0, w: Infinity, h: 10 } }],
  ['a frame far out', 'shapes', { frame: { x: 1e9, y: 0, w: 10, h: 10 } }],
  ['a frame with more in it', 'shapes', { frame: { ...FRAME, z: 1 } }],
  ['a shape of its own', 'shapes', { kind: '<script>' }],
  ['a layer that is no rank', 'shapes', { layer: '../..' }],
  ['an end at nothing', 'connectors', { to: null }],
  ['an end at two things', 'connectors', { to: { note: 'annas', shape: 'drawn' } }],
  ['an end with a prototype', 'connectors', { to: { note: '__proto__' } }],
  ['an end beyond the canvas', 'connectors', { to: { x: NaN, y: 0 } }],
  ['a label like a book', 'connectors', { label: 'x'.repeat(201) }],
  ['a label that is no text', 'connectors', { label: { a: 1 } }],
  ['a field that nobody knows', 'connectors', { onclick: 'alert(1)' }],
  ['a time to come', 'connectors', { createdAt: 8e15 }],
];

describe('hostile drawings', () => {
  it.each(hostile)('are refused: %s', (_what, root, fields) => {
    const { judgeEdit } = boardWith();
    const make = (doc: Y.Doc) => draw(doc, root, 'new', { ...GOOD[root], ...fields });
    expect(judgeEdit(anna, make)).toEqual({ verdict: 'refused', reason: 'invalidValue' });
    expect(judgeEdit(facilitator, make)).toMatchObject({ verdict: 'refused' });
  });

  it('are refused without what they need, in another’s name, and with too many words', () => {
    const { judgeEdit } = boardWith();
    for (const root of ROOTS) {
      const bare = (doc: Y.Doc) => draw(doc, root, 'new', { author: 'anna' });
      expect(judgeEdit(anna, bare)).toMatchObject({ reason: 'invalidValue' });
      const forged = (doc: Y.Doc) => draw(doc, root, 'new', { ...GOOD[root], author: 'bo' });
      expect(judgeEdit(anna, forged)).toMatchObject({ reason: 'notInYourName' });
      const taken = (doc: Y.Doc) => {
        const map = doc.getMap(root).get('drawn');
        if (map instanceof Y.Map) map.set('author', 'bo');
      };
      expect(judgeEdit(bo, taken)).toMatchObject({ reason: 'serverOnly' });
    }
    const long = new Y.Text('x'.repeat(1001));
    expect(judgeEdit(anna, (doc) => draw(doc, 'shapes', 'n', SHAPE, long))).toMatchObject({
      reason: 'tooLong',
    });
    const bold = new Y.Text();
    bold.insert(0, 'x', { bold: true });
    expect(judgeEdit(anna, (doc) => draw(doc, 'shapes', 'n', SHAPE, bold))).toMatchObject({
      reason: 'invalidValue',
    });
  });

  it('are not drawn anew: ink stays as it was', () => {
    const { judgeEdit } = boardWith();
    const redraw = (doc: Y.Doc) => {
      const map = doc.getMap('strokes').get('drawn');
      if (map instanceof Y.Map) map.set('points', '0000V0');
    };
    expect(judgeEdit(facilitator, redraw)).toMatchObject({ verdict: 'refused' });
  });
});
