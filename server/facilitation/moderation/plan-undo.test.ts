import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteMap } from '../../../shared/board/write-content.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { ChangeRow } from '../../journal/journal.ts';
import { planUndo, undoSteps } from './plan-undo.ts';

const MARK = { at: 99, by: 'kaisa' };

const boardWith = (...ids: readonly string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const id of ids) {
    const note = { id, text: `words of ${id}`, section: 's', rank: 'a0', createdAt: 1 };
    doc.getMap('notes').set(id, noteMap({ ...note, color: 'sun' }));
  }
  return doc;
};

const row = (
  person: string,
  at: number,
  [record, field, previous = null]: readonly [string, string, (string | null)?],
): ChangeRow => ({
  at,
  person,
  root: 'notes',
  record,
  field,
  op: field === '' ? 'create' : 'put',
  previous: previous === null ? null : JSON.stringify(previous),
});

const undo = (doc: Y.Doc, rows: readonly ChangeRow[], until = 50) => {
  const plan = planUndo(doc, rows, { person: 'mallory', since: 0, until });
  undoSteps(doc, plan.steps, MARK);
  return plan;
};

const note = (doc: Y.Doc, id: string) => recordMap(doc, 'notes', id);

describe('undoing what one person did', () => {
  it('puts what they added in the trash, signed by whoever undoes it', () => {
    const doc = boardWith('theirs', 'other');
    const plan = undo(doc, [
      row('mallory', 1, ['theirs', '']),
      row('mallory', 2, ['theirs', 'color', 'sun']),
    ]);
    expect(note(doc, 'theirs')?.get('deleted')).toEqual(MARK);
    expect(note(doc, 'other')?.has('deleted')).toBe(false);
    expect(plan.steps).toMatchObject([{ kind: 'added', words: 'words of theirs', at: 1 }]);
  });

  it('brings back what they deleted, and what the fields held before', () => {
    const doc = boardWith('a', 'b');
    note(doc, 'a')?.set('deleted', { at: 3, by: 'mallory' });
    note(doc, 'b')?.set('color', 'rose');
    const text = note(doc, 'b')?.get('text');
    if (text instanceof Y.Text) text.insert(0, 'spoilt ');
    undo(doc, [
      row('mallory', 3, ['a', 'deleted']),
      row('mallory', 4, ['b', 'color', 'sun']),
      row('mallory', 5, ['b', 'text', 'words of b']),
    ]);
    expect(note(doc, 'a')?.has('deleted')).toBe(false);
    expect(note(doc, 'b')?.get('color')).toBe('sun');
    expect(String(note(doc, 'b')?.get('text'))).toBe('words of b');
  });

  it('leaves what others have changed since, and notes that others have written in', () => {
    const doc = boardWith('a', 'theirs');
    note(doc, 'a')?.set('color', 'lake');
    const plan = undo(doc, [
      row('mallory', 1, ['theirs', '']),
      row('mallory', 2, ['a', 'color', 'sun']),
      row('anna', 3, ['a', 'color', 'rose']),
      row('anna', 4, ['theirs', 'text', 'words of theirs']),
    ]);
    expect(plan).toEqual({ steps: [], kept: 2 });
    expect(note(doc, 'a')?.get('color')).toBe('lake');
    expect(note(doc, 'theirs')?.has('deleted')).toBe(false);
  });

  it('goes back to what others wrote in between', () => {
    const doc = boardWith('a');
    note(doc, 'a')?.set('color', 'rose');
    const plan = undo(doc, [
      row('mallory', 1, ['a', 'color', 'sun']),
      row('anna', 2, ['a', 'color', 'rose']),
      row('mallory', 3, ['a', 'color', 'lake']),
    ]);
    expect(note(doc, 'a')?.get('color')).toBe('lake');
    expect(plan.kept).toBe(0);
  });

  it('leaves what they did after the stretch, and what others did', () => {
    const doc = boardWith('a', 'later', 'annas');
    note(doc, 'a')?.set('color', 'birch');
    undo(doc, [
      row('mallory', 1, ['a', 'color', 'sun']),
      row('anna', 2, ['annas', '']),
      row('mallory', 60, ['a', 'color', 'rose']),
      row('mallory', 61, ['later', '']),
    ]);
    expect(note(doc, 'a')?.get('color')).toBe('birch');
    expect(note(doc, 'later')?.has('deleted')).toBe(false);
    expect(note(doc, 'annas')?.has('deleted')).toBe(false);
  });

  it('puts back how words looked, and takes a link out of words that stayed the same', () => {
    const doc = boardWith('a', 'b');
    const [a, b] = ['a', 'b'].map((id) => note(doc, id)?.get('text'));
    if (!(a instanceof Y.Text) || !(b instanceof Y.Text)) throw new Error('no texts');
    a.format(0, 5, { link: 'https://evil.example/' });
    b.delete(0, b.length);
    b.insert(0, 'spoilt', { italic: true });
    const looked = { text: 'words of b', marks: [{ from: 0, to: 5, bold: true }] };
    const rows = [row('mallory', 1, ['a', 'text', 'words of a'])];
    const spoilt = { ...row('mallory', 2, ['b', 'text']), previous: JSON.stringify(looked) };
    expect(undo(doc, [...rows, spoilt]).steps).toHaveLength(2);
    expect(a.toDelta()).toEqual([{ insert: 'words of a' }]);
    expect(b.toDelta()).toEqual([
      { insert: 'words', attributes: { bold: true } },
      { insert: ' of b' },
    ]);
    expect(undo(doc, [...rows, spoilt]).steps).toEqual([]);
  });

  it('takes reactions back, and gives those back that were taken', () => {
    const doc = boardWith('a');
    doc.getMap('reactions').set('a:mallory:good', { at: 1 });
    const reaction = (key: string, previous: string | null): ChangeRow => ({
      ...row('mallory', 1, ['', key]),
      root: 'reactions',
      op: previous === null ? 'put' : 'delete',
      previous,
    });
    undo(doc, [reaction('a:mallory:good', null), reaction('a:mallory:insight', '{"at":5}')]);
    expect(doc.getMap('reactions').toJSON()).toEqual({ 'a:mallory:insight': { at: 5 } });
  });
});
