import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readAgenda } from '../read.ts';
import { addPart, type AgendaStep, editPart, movePart, removePart } from './steps.ts';
import { knownStep, undoStep, writeStep as writeKnown } from './write-step.ts';

const writeStep = (doc: Y.Doc, step: AgendaStep) => writeKnown(doc, knownStep(step));

/** A programme with these titles, in order. */
const programme = (...titles: string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const title of titles) writeStep(doc, addPart(readAgenda(doc), { title }));
  return doc;
};

const titles = (doc: Y.Doc): string[] => readAgenda(doc).map(({ title }) => title);

const idOf = (doc: Y.Doc, title: string): string =>
  readAgenda(doc).find((part) => part.title === title)?.id ?? '';

/** Both have everything that either has. */
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
};

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

describe('the programme', () => {
  test('is added to at the end, or at a place', () => {
    const doc = programme('Avaus', 'Tauko');
    writeStep(doc, addPart(readAgenda(doc), { title: 'Ryhmät', kind: 'breakout', minutes: 40 }, 1));
    expect(titles(doc)).toEqual(['Avaus', 'Ryhmät', 'Tauko']);
    expect(readAgenda(doc)[1]).toMatchObject({ kind: 'breakout', minutes: 40, prompt: '' });
  });

  test('is put in another order', () => {
    const doc = programme('A', 'B', 'C');
    const step = movePart(readAgenda(doc), idOf(doc, 'A'), 2);
    if (step) writeStep(doc, step);
    expect(titles(doc)).toEqual(['B', 'C', 'A']);
    expect(movePart(readAgenda(doc), idOf(doc, 'A'), 2)).toBeNull();
  });

  test('keeps what is taken out, and puts it back where it was', () => {
    const doc = programme('A', 'B', 'C');
    const done = writeStep(doc, removePart(idOf(doc, 'B')));
    expect(titles(doc)).toEqual(['A', 'C']);
    const undone = done && undoStep(doc, done);
    expect(titles(doc)).toEqual(['A', 'B', 'C']);
    if (undone) undoStep(doc, undone);
    expect(titles(doc)).toEqual(['A', 'C']);
  });

  test('says so when a step changes nothing', () => {
    const doc = programme('A');
    expect(writeStep(doc, editPart(idOf(doc, 'A'), { title: 'A' }))).toBeNull();
  });

  test('loses an addition that is taken back, even when somebody wrote in it', () => {
    const doc = programme('A');
    const added = writeStep(doc, addPart(readAgenda(doc), { title: 'B' }));
    writeStep(doc, editPart(idOf(doc, 'B'), { minutes: 25 }));
    const undone = added && undoStep(doc, added);
    expect(titles(doc)).toEqual(['A']);
    if (undone) undoStep(doc, undone);
    expect(readAgenda(doc)[1]).toMatchObject({ title: 'B', minutes: 25 });
  });

  test('takes back only what is still as one wrote it', () => {
    const doc = programme('A');
    const id = idOf(doc, 'A');
    const done = writeStep(doc, editPart(id, { title: 'Minun', minutes: 15, startsAt: 5 }));
    writeStep(doc, editPart(id, { title: 'Toisen' }));
    if (done) undoStep(doc, done);
    expect(readAgenda(doc)).toMatchObject([{ title: 'Toisen', minutes: 10 }]);
    expect(readAgenda(doc)[0]?.startsAt).toBeUndefined();
    expect(
      done && undoStep(doc, { ...done, values: { title: 'Minun' }, before: { title: 'A' } }),
    ).toBeNull();
  });
});

describe('two facilitators at once', () => {
  test('both have their way in different fields of one part', () => {
    const kaisa = programme('A', 'B');
    const eero = copyOf(kaisa);
    const id = idOf(kaisa, 'A');
    writeStep(kaisa, editPart(id, { title: 'Avaus' }));
    writeStep(eero, editPart(id, { minutes: 25 }));
    meet(kaisa, eero);
    for (const doc of [kaisa, eero]) {
      expect(readAgenda(doc)[0]).toMatchObject({ title: 'Avaus', minutes: 25 });
    }
  });

  test('adding and moving end in one order for both', () => {
    const kaisa = programme('A', 'B');
    const eero = copyOf(kaisa);
    writeStep(kaisa, addPart(readAgenda(kaisa), { title: 'K' }, 1));
    writeStep(eero, addPart(readAgenda(eero), { title: 'E' }, 1));
    const move = movePart(readAgenda(eero), idOf(eero, 'A'), 2);
    if (move) writeStep(eero, move);
    meet(kaisa, eero);
    expect(titles(kaisa)).toEqual(titles(eero));
    expect(new Set(titles(kaisa))).toEqual(new Set(['A', 'B', 'K', 'E']));
  });

  test('one takes a part out while the other writes in it: it comes back with the words', () => {
    const kaisa = programme('A', 'B');
    const eero = copyOf(kaisa);
    const id = idOf(kaisa, 'B');
    const removed = writeStep(kaisa, removePart(id));
    writeStep(eero, editPart(id, { title: 'B ja lisää' }));
    meet(kaisa, eero);
    expect(titles(eero)).toEqual(['A']);
    if (removed) undoStep(kaisa, removed);
    meet(kaisa, eero);
    expect(titles(eero)).toEqual(['A', 'B ja lisää']);
  });
});
