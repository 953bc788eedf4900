import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { recordMap } from '../../../shared/document/read.ts';
import { createGatedBoard, facilitator, participant } from '../testing/gated-board.ts';

const PICTURE = 'a'.repeat(64);
const PREVIEW = 'b'.repeat(64);
const PAPER = 'c'.repeat(64);

const honest = {
  hash: PICTURE,
  name: 'kuva.png',
  type: 'image/png',
  size: 1000,
  w: 24,
  h: 16,
  alt: '',
  preview: PREVIEW,
};

const setUp = () => {
  const board = createGatedBoard();
  board.registry.addFile({ hash: PICTURE, type: 'image/png', size: 1000, person: 'anna' });
  board.registry.addFile({ hash: PREVIEW, type: 'image/webp', size: 10, person: 'anna' });
  board.registry.addFile({ hash: PAPER, type: 'application/pdf', size: 5, person: 'anna' });
  const put = (attachment: unknown, as = participant('anna')) =>
    board.judgeAs(
      as,
      board.updateOf((doc) => recordMap(doc, 'notes', 'annas')?.set('attachment', attachment)),
    );
  return { ...board, put };
};

describe('an attachment', () => {
  it('may be any file that the server keeps for the board', () => {
    const { put } = setUp();
    expect(put(honest).verdict).toBe('accepted');
    expect(put({ ...honest, alt: 'Kaksi ihmistä kartan ääressä' }).verdict).toBe('accepted');
    expect(
      put({ hash: PAPER, name: 'a.pdf', type: 'application/pdf', size: 5, alt: '' }).verdict,
    ).toBe('accepted');
  });

  it('comes with a new note as well as to one that is there', () => {
    const { judgeAs, updateOf } = setUp();
    const add = (attachment: unknown) =>
      judgeAs(
        participant('anna'),
        updateOf((doc) => {
          const note = new Y.Map<unknown>(
            Object.entries({ author: 'anna', section: 'open', createdAt: 1, attachment }),
          );
          note.set('text', new Y.Text(''));
          doc.getMap('notes').set('new', note);
        }),
      );
    expect(add(honest).verdict).toBe('accepted');
    expect(add({ ...honest, hash: 'd'.repeat(64) })).toEqual({
      verdict: 'refused',
      reason: 'noSuchFile',
    });
  });

  it.each([
    ['a file that the server does not keep for the board', { hash: 'd'.repeat(64) }],
    ['another type than it has', { type: 'image/gif' }],
    ['another size than it has', { size: 999 }],
    ['a preview that the server does not keep', { preview: 'd'.repeat(64) }],
    ['a preview that is no picture', { preview: PAPER }],
  ])('is refused with %s, to facilitators as well', (_what, wrong) => {
    const { put } = setUp();
    const refused = { verdict: 'refused', reason: 'noSuchFile' };
    expect(put({ ...honest, ...wrong })).toEqual(refused);
    expect(put({ ...honest, ...wrong }, facilitator)).toEqual(refused);
  });

  it.each([
    ['a name that leads elsewhere', { name: '../../etc/passwd' }],
    ['a name with a line in it', { name: 'a\nb.png' }],
    ['a name that is turned around', { name: 'a\u202egnp.exe' }],
    ['no name', { name: '' }],
    ['a type that browsers run', { type: 'image/svg+xml' }],
    ['an address in place of the hash', { hash: 'https://evil.example/x.png' }],
    ['a path in place of the hash', { preview: '../x' }],
    ['more letters than a text has', { alt: 'x'.repeat(501) }],
    ['a size that is none', { w: -1 }],
    ['something else with it', { onload: 'alert(1)' }],
  ])('is refused with %s', (_what, wrong) => {
    const { put } = setUp();
    expect(put({ ...honest, ...wrong })).toEqual({ verdict: 'refused', reason: 'invalidValue' });
  });

  it('is refused once the server does not keep the file any more', () => {
    const { put, registry } = setUp();
    registry.dropFile(PICTURE);
    expect(put(honest)).toEqual({ verdict: 'refused', reason: 'noSuchFile' });
  });

  it('is changed by whoever may change the note', () => {
    const { put } = setUp();
    expect(put(honest, participant('eero'))).toEqual({ verdict: 'refused', reason: 'notYours' });
  });
});
