import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type ActionCall, boardActions } from '../../../shared/board/actions/all.ts';
import { runAction } from '../../../shared/board/actions/run-action.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';

const anna = participant('anna');
const eero = participant('eero');
const context = (personId: string) => ({ personId, now: 5 });

/** A board with a cluster of Anna's note. */
const open = (settings: Readonly<Record<string, unknown>> = {}) => {
  const board = createGatedBoard();
  board.doc.transact(() => {
    for (const [name, value] of Object.entries(settings)) {
      board.doc.getMap('board').set(name, value);
    }
    const fields = { title: 'Old', rank: 'a1', createdAt: 1, by: 'anna' };
    board.doc.getMap('clusters').set('k', new Y.Map(Object.entries(fields)));
    board.doc.getMap('clusters').set('l', new Y.Map(Object.entries(fields)));
    recordMap(board.doc, 'notes', 'annas')?.set('cluster', 'k');
  });
  return board;
};

const NEW = { id: 'new', title: 'New', rank: 'a2', createdAt: 2 };

describe('clusters at the gate', () => {
  const deeds: readonly (readonly [string, ActionCall])[] = [
    ['put together', { name: 'cluster.add', args: { ...NEW, notes: [{ id: 'annas' }] } }],
    ['renamed', { name: 'cluster.rename', args: { id: 'k', title: 'Words' } }],
    ['put elsewhere', { name: 'cluster.move', args: { id: 'k', rank: 'a3', notes: [] } }],
    ['merged', { name: 'cluster.merge', args: { id: 'k', into: 'l', title: 'Both' } }],
    ['ungrouped', { name: 'cluster.delete', args: { id: 'k' } }],
  ];

  it.each(deeds)('are %s by anybody who may cluster, and by nobody else', (_what, call) => {
    const verdict = (board: ReturnType<typeof open>, actor: typeof anna) =>
      board.judgeAs(
        actor,
        board.updateOf((doc) => runAction(doc, call, { ...context(actor.personId), origin: null })),
      );
    expect(verdict(open(), eero)).toMatchObject({ verdict: 'accepted' });
    const off = open({ participantsCluster: false });
    expect(verdict(off, eero)).toMatchObject({ verdict: 'refused', reason: 'switchedOff' });
    expect(verdict(off, facilitator)).toMatchObject({ verdict: 'accepted' });
    expect(verdict(open(), viewer)).toMatchObject({ verdict: 'refused' });
    const frozen = open({ frozen: { reason: '', at: 1, by: 'fia' } });
    expect(verdict(frozen, eero)).toMatchObject({ verdict: 'refused', reason: 'frozen' });
  });

  it('let nobody move others’ notes with them', () => {
    const { judgeAs, updateOf } = open();
    const moved = updateOf((doc) =>
      boardActions['cluster.move'].run(
        doc,
        { id: 'k', rank: 'a3', notes: [{ id: 'annas', section: '' }] },
        context('eero'),
      ),
    );
    expect(judgeAs(eero, moved)).toMatchObject({ verdict: 'refused', reason: 'notYours' });
    expect(judgeAs(anna, moved)).toMatchObject({ verdict: 'accepted' });
  });

  it('let whoever may move a note take it out, and not put it in', () => {
    const { judgeAs, updateOf } = open({ participantsCluster: false });
    const put = (cluster: string | null) =>
      updateOf((doc) =>
        boardActions['note.move'].run(doc, { moves: [{ id: 'annas', cluster }] }, context('anna')),
      );
    expect(judgeAs(anna, put(null))).toMatchObject({ verdict: 'accepted' });
    expect(judgeAs(anna, put('l'))).toMatchObject({ verdict: 'refused', reason: 'switchedOff' });
    expect(judgeAs(eero, put(null))).toMatchObject({ verdict: 'refused' });
  });

  it('leave notes in a locked section alone', () => {
    const { judgeAs, updateOf } = open();
    const put = updateOf((doc) =>
      boardActions['cluster.add'].run(doc, { ...NEW, notes: [{ id: 'locked' }] }, context('eero')),
    );
    expect(judgeAs(eero, put)).toMatchObject({ verdict: 'refused', reason: 'sectionLocked' });
  });

  const hostile: readonly (readonly [string, (doc: Y.Doc) => void, string])[] = [
    [
      'a name that is no text',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('title', 7),
      'invalidValue',
    ],
    [
      'a name without end',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('title', 'x'.repeat(5000)),
      'invalidValue',
    ],
    [
      'a rank of signs',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('rank', '<b>'),
      'invalidValue',
    ],
    [
      'a field of its own',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('html', 'x'),
      'invalidValue',
    ],
    [
      'a map in a field',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('into', new Y.Map()),
      'invalidValue',
    ],
    ['another maker', (doc) => recordMap(doc, 'clusters', 'k')?.set('by', 'eero'), 'serverOnly'],
    ['another time', (doc) => recordMap(doc, 'clusters', 'k')?.set('createdAt', 9), 'serverOnly'],
    ['its end', (doc) => doc.getMap('clusters').delete('k'), 'serverOnly'],
    [
      'another in its place',
      (doc) => doc.getMap('clusters').set('k', new Y.Map(Object.entries({ by: 'eero' }))),
      'serverOnly',
    ],
    [
      'a maker who is somebody else',
      (doc) => doc.getMap('clusters').set('new', new Y.Map(Object.entries({ by: 'anna' }))),
      'notInYourName',
    ],
    [
      'an ungrouping in another name',
      (doc) => recordMap(doc, 'clusters', 'k')?.set('deleted', { at: 1, by: 'anna' }),
      'notInYourName',
    ],
    [
      'a time to come',
      (doc) =>
        doc
          .getMap('clusters')
          .set('new', new Y.Map<unknown>(Object.entries({ by: 'eero', createdAt: 8e15 }))),
      'invalidValue',
    ],
    [
      'a note in no id',
      (doc) => recordMap(doc, 'notes', 'annas')?.set('cluster', ''),
      'invalidValue',
    ],
  ];

  it.each(hostile)('refuse %s', (_what, edit, reason) => {
    const { judgeAs, updateOf } = open();
    expect(judgeAs(eero, updateOf(edit))).toMatchObject({ verdict: 'refused', reason });
  });
});
