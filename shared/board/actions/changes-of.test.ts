import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordMap } from '../../document/read.ts';
import { DRAWING_ROOTS } from '../drawing-roots.ts';
import { writeContent } from '../write-content.ts';
import type { ActionCall, ActionName } from './all.ts';
import { boardActions } from './all.ts';
import { changesOf } from './changes-of.ts';
import { runAction } from './run-action.ts';

const context = { personId: 'anna', now: 7 };

/** One call of every action, with everything given that may be given. */
const calls: { readonly [N in ActionName]: Extract<ActionCall, { name: N }> } = {
  'note.add': {
    name: 'note.add',
    args: {
      notes: [
        {
          id: 'new',
          text: 'x',
          marks: [{ from: 0, to: 1, bold: true }],
          section: 's',
          rank: 'a1',
          createdAt: 1,
          color: 'lake',
          position: { x: 1, y: 2 },
          size: { w: 240, h: 200 },
          layer: 'a1',
          cluster: 'k',
          tags: ['t'],
          link: 'https://example.org',
          answers: { who: { person: 'anna' } },
        },
      ],
    },
  },
  'note.editText': { name: 'note.editText', args: { id: 'n', base: 'words', text: 'word' } },
  'note.format': {
    name: 'note.format',
    args: { id: 'n', base: 'words', text: 'words', formats: [{ from: 0, to: 2, bold: true }] },
  },
  'note.move': {
    name: 'note.move',
    args: {
      moves: [
        {
          id: 'n',
          section: 's',
          rank: 'a5',
          position: { x: 3, y: 4 },
          size: { w: 240, h: 200 },
          layer: 'a2',
          cluster: 'k',
        },
        { id: 'm', position: null, cluster: null },
      ],
    },
  },
  'note.setColor': { name: 'note.setColor', args: { ids: ['n', 'm'], color: 'rose' } },
  'note.setTags': { name: 'note.setTags', args: { id: 'n', tags: ['a'] } },
  'note.tag': { name: 'note.tag', args: { notes: [{ id: 'n', tags: ['a'] }] } },
  'note.setDate': { name: 'note.setDate', args: { ids: ['n', 'm'], date: '2026-spring' } },
  'note.setLink': { name: 'note.setLink', args: { id: 'n', link: 'https://example.org' } },
  'note.setAttachment': {
    name: 'note.setAttachment',
    args: {
      id: 'n',
      attachment: {
        hash: 'a'.repeat(64),
        name: 'kuva.png',
        type: 'image/png',
        size: 9,
        alt: 'Kartta',
      },
    },
  },
  'note.setLocked': { name: 'note.setLocked', args: { ids: ['n'], locked: true } },
  'note.delete': { name: 'note.delete', args: { ids: ['n'] } },
  'note.restore': { name: 'note.restore', args: { ids: ['gone'] } },
  'answer.set': {
    name: 'answer.set',
    args: { noteId: 'n', answers: { when: '2026', where: null } },
  },
  'reaction.add': { name: 'reaction.add', args: { noteId: 'n', kind: 'good' } },
  'reaction.remove': { name: 'reaction.remove', args: { noteId: 'm', kind: 'good' } },
  'comment.add': {
    name: 'comment.add',
    args: { id: 'said', note: 'n', parent: 'k', text: 'Why?', createdAt: 2 },
  },
  'comment.edit': { name: 'comment.edit', args: { id: 'k', text: 'How?' } },
  'comment.resolve': { name: 'comment.resolve', args: { id: 'k', resolved: true } },
  'comment.delete': { name: 'comment.delete', args: { id: 'k' } },
  'comment.restore': { name: 'comment.restore', args: { id: 'unsaid' } },
  'section.add': {
    name: 'section.add',
    args: { id: 't', title: 'T', prompt: 'P', rank: 'a2' },
  },
  'section.edit': {
    name: 'section.edit',
    args: {
      id: 's',
      title: 'T',
      prompt: 'P',
      rank: 'a3',
      color: 'sun',
      frame: { x: 0, y: 0, w: 100, h: 100 },
      locked: true,
      form: { placeholder: 'Need', fields: [{ id: 'who', kind: 'person', label: 'Who' }] },
    },
  },
  'section.carry': {
    name: 'section.carry',
    args: {
      id: 's',
      frame: { x: 1, y: 2, w: 300, h: 400 },
      notes: [{ id: 'n', position: { x: 5, y: 6 } }],
      shapes: [{ id: 'h', frame: { x: 5, y: 6, w: 80, h: 80 } }],
      strokes: [{ id: 'k', frame: { x: 5, y: 6, w: 80, h: 80 } }],
    },
  },
  'section.arrange': {
    name: 'section.arrange',
    args: {
      frames: [
        {
          id: 's',
          frame: { x: 1, y: 2, w: 300, h: 400 },
          notes: [{ id: 'n', position: { x: 5, y: 6 } }],
          shapes: [{ id: 'h', frame: { x: 5, y: 6, w: 80, h: 80 } }],
          strokes: [{ id: 'k', frame: { x: 5, y: 6, w: 80, h: 80 } }],
        },
        { id: 'closed', frame: { x: 1, y: 2, w: 30, h: 40 }, notes: [] },
      ],
    },
  },
  'section.delete': { name: 'section.delete', args: { id: 's' } },
  'section.restore': { name: 'section.restore', args: { id: 'closed' } },
  'cluster.add': {
    name: 'cluster.add',
    args: {
      id: 'new',
      title: 'Words',
      rank: 'a1',
      createdAt: 1,
      notes: [{ id: 'n', section: 's', rank: 'a2' }, { id: 'm' }],
    },
  },
  'cluster.rename': { name: 'cluster.rename', args: { id: 'k', title: 'Words' } },
  'cluster.move': {
    name: 'cluster.move',
    args: { id: 'k', rank: 'a3', notes: [{ id: 'm', section: 's' }] },
  },
  'cluster.merge': { name: 'cluster.merge', args: { id: 'k', into: 'l', title: 'Both' } },
  'cluster.delete': { name: 'cluster.delete', args: { id: 'k' } },
  'drawing.add': {
    name: 'drawing.add',
    args: {
      connectors: [
        {
          id: 'new-c',
          from: { note: 'n' },
          to: { x: 5, y: 6 },
          label: 'leads to',
          arrow: 'both',
          color: 'rose',
          createdAt: 1,
        },
      ],
      strokes: [
        {
          id: 'new-s',
          points: '000',
          frame: { x: 0, y: 0, w: 8, h: 8 },
          kind: 'pen',
          color: 'ink',
          width: 4,
          createdAt: 1,
        },
      ],
      shapes: [
        {
          id: 'new-h',
          kind: 'rect',
          frame: { x: 0, y: 0, w: 80, h: 80 },
          text: 'Box',
          layer: 'a1',
          color: 'sun',
          createdAt: 1,
        },
      ],
      notes: [{ id: 'new', text: 'x', section: 's', rank: 'a1', createdAt: 1 }],
    },
  },
  'drawing.change': {
    name: 'drawing.change',
    args: {
      connectors: [
        {
          id: 'c',
          from: { shape: 'h' },
          to: { section: 's' },
          label: 'l',
          arrow: 'none',
          color: 'lake',
        },
      ],
      strokes: [{ id: 'k', frame: { x: 1, y: 1, w: 9, h: 9 }, color: 'lake' }],
      shapes: [
        { id: 'h', kind: 'text', frame: { x: 1, y: 1, w: 9, h: 9 }, color: 'lake', layer: 'a3' },
      ],
      moves: [{ id: 'n', position: { x: 3, y: 4 } }],
    },
  },
  'drawing.delete': {
    name: 'drawing.delete',
    args: { connectors: ['c'], strokes: ['k'], shapes: ['h'], notes: ['n'] },
  },
  'drawing.restore': {
    name: 'drawing.restore',
    args: { connectors: ['gone-c'], notes: ['gone'] },
  },
  'shape.editText': { name: 'shape.editText', args: { id: 'h', base: 'Box', text: 'Boxes' } },
  'draft.keep': { name: 'draft.keep', args: { id: 'n', kept: true } },
  'draft.handOver': { name: 'draft.handOver', args: { id: 'n', handed: true } },
  'board.edit': {
    name: 'board.edit',
    args: {
      title: 'B',
      description: 'D',
      layout: 'canvas',
      tags: ['health'],
      legend: { sun: 'Needs' },
      tools: ['ink'],
      participantsAdd: false,
      participantsReact: false,
      participantsComment: false,
      participantsEdit: 'everyone',
      participantsMove: 'everyone',
      participantsCluster: false,
    },
  },
  'board.putBack': {
    name: 'board.putBack',
    args: {
      fields: [
        { root: 'notes', id: 'n', field: 'color', expected: 'sun', value: 'lake' },
        { root: 'notes', id: 'n', field: 'text', expected: 'words', value: 'wards' },
        { root: 'notes', id: 'gone', field: 'deleted', expected: { at: 1, by: 'anna' } },
        { root: 'board', field: 'title', expected: 'Board', value: 'Title' },
      ],
    },
  },
};

const board = (): Y.Doc => {
  const doc = new Y.Doc();
  const note = { text: 'words', section: '', rank: 'a0', createdAt: 1, color: 'sun' } as const;
  writeContent(doc, {
    title: 'Board',
    description: '',
    layout: 'columns',
    settings: {},
    sections: ['s', 'closed'].map((id) => ({ id, title: '', prompt: '', rank: 'a0' })),
    clusters: ['k', 'l'].map((id) => ({ id, title: '', rank: 'a0', createdAt: 1 })),
    notes: [
      ...['n', 'gone'].map((id) => ({ id, ...note })),
      { id: 'm', ...note, cluster: 'k', position: { x: 0, y: 0 } },
    ],
    comments: ['k', 'unsaid'].map((id) => ({
      id,
      note: 'n',
      parent: '',
      text: 'Who?',
      author: 'anna',
      createdAt: 1,
    })),
  });
  recordMap(doc, 'notes', 'gone')?.set('deleted', { at: 1, by: 'anna' });
  recordMap(doc, 'comments', 'unsaid')?.set('deleted', { at: 1, by: 'anna' });
  const point = { x: 0, y: 0 };
  const frame = { ...point, w: 8, h: 8 };
  const line = { from: point, to: point, createdAt: 1 };
  const drawings = {
    connectors: ['c', 'gone-c'].map((id) => ({ id, ...line })),
    strokes: [{ id: 'k', points: '000', frame, kind: 'pen', color: 'ink', width: 4, createdAt: 1 }],
    shapes: [{ id: 'h', kind: 'rect', frame, text: 'Box', createdAt: 1 }],
  } as const;
  boardActions['drawing.add'].run(
    doc,
    {
      connectors: [...drawings.connectors],
      strokes: [...drawings.strokes],
      shapes: [...drawings.shapes],
    },
    context,
  );
  recordMap(doc, 'connectors', 'gone-c')?.set('deleted', { at: 1, by: 'anna' });
  recordMap(doc, 'sections', 'closed')?.set('deleted', { at: 1, by: 'anna' });
  doc.getMap('reactions').set('m:anna:good', { at: 1 });
  doc.getMap('answers').set('n:where', 'Kainuu');
  return doc;
};

/** What a run really wrote, as `root id field`; a new record has no field. */
const written = (doc: Y.Doc, run: () => void): Set<string> => {
  const found = new Set<string>();
  for (const root of [
    'board',
    'sections',
    'clusters',
    'notes',
    'reactions',
    'answers',
    'comments',
    ...DRAWING_ROOTS,
  ]) {
    doc.getMap(root).observeDeep((events) => {
      for (const event of events) {
        const path = event.path.map(String);
        if (event.target instanceof Y.Text) found.add([root, ...path].join(' '));
        else for (const key of event.changes.keys.keys()) found.add([root, ...path, key].join(' '));
      }
    });
  }
  run();
  return found;
};

describe('changesOf', () => {
  it.each(Object.keys(boardActions).map((name) => [name]))('names what %s writes', (name) => {
    const call = Object.values(calls).find((one) => one.name === name);
    if (!call) throw new Error(`${name} has no example here`);
    const doc = board();
    const named = new Set(
      changesOf(call, context).map((change) =>
        'field' in change
          ? [change.root, change.id, change.field].filter((part) => part !== undefined).join(' ')
          : `${change.root} ${change.id}`,
      ),
    );
    const really = written(doc, () => {
      expect(runAction(doc, call, { ...context, origin: null })).toBe(true);
    });
    expect(named).toEqual(really);
  });

  it('tells putting from taking away', () => {
    expect(changesOf(calls['note.restore'], context)).toEqual([
      { op: 'delete', root: 'notes', id: 'gone', field: 'deleted' },
    ]);
    expect(changesOf(calls['note.delete'], context)).toEqual([
      { op: 'put', root: 'notes', id: 'n', field: 'deleted', value: { at: 7, by: 'anna' } },
    ]);
  });
});
