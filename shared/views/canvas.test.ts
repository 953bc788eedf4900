import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type CanvasNote,
  type CanvasSection,
  centreOf,
  contains,
  neighbourOf,
  NOTE_SIZE,
  sectionAt,
} from './canvas.ts';
import { arrangeCanvas } from './canvas-arranger.ts';
import { type Box, touches } from './spatial-index.ts';

type Notes = Readonly<Record<string, readonly CanvasNote[]>>;

const arrange = (sections: readonly CanvasSection[], notes: Notes) =>
  arrangeCanvas({ sections, notesIn: (id) => notes[id] ?? [] });

const loose = (...ids: readonly string[]): CanvasNote[] =>
  ids.map((id) => ({ id, position: undefined, size: undefined }));

const placed = (id: string, x: number, y: number): CanvasNote => ({
  id,
  position: { x, y },
  size: undefined,
});

const section = (id: string, frame?: CanvasSection['frame']): CanvasSection => ({ id, frame });

const sections = [section('s1'), section('s2')];

const boxIn = (boxes: ReadonlyMap<string, Box>, id: string): Box => {
  const box = boxes.get(id);
  if (!box) throw new Error(`${id} has no box`);
  return box;
};

const frameIn = (arrangement: ReturnType<typeof arrange>, id: string): Box => {
  const frame = arrangement.frames.find((each) => each.id === id);
  if (!frame) throw new Error(`${id} has no frame`);
  return frame.box;
};

describe('arranging the canvas', () => {
  it('leaves notes with a position where they are, in their own size', () => {
    const { boxes } = arrange(sections, {
      s1: [placed('a', 31, -7)],
      '': [{ id: 'b', position: { x: 9000, y: 1 }, size: { w: 300, h: 90 } }],
    });
    expect(boxes.get('a')).toEqual({ x: 31, y: -7, ...NOTE_SIZE });
    expect(boxes.get('b')).toEqual({ x: 9000, y: 1, w: 300, h: 90 });
  });

  it('lays the others out inside their section, without overlaps', () => {
    const ids = Array.from({ length: 11 }, (_, at) => `n${at}`);
    const arrangement = arrange(sections, { s1: loose(...ids), s2: loose('z') });
    const boxes = ids.map((id) => boxIn(arrangement.boxes, id));
    for (const [at, box] of boxes.entries()) {
      expect(contains(frameIn(arrangement, 's1'), centreOf(box))).toBe(true);
      expect(boxes.slice(at + 1).some((other) => touches(box, other))).toBe(false);
    }
    expect(touches(frameIn(arrangement, 's1'), frameIn(arrangement, 's2'))).toBe(false);
    expect(contains(frameIn(arrangement, 's2'), centreOf(boxIn(arrangement.boxes, 'z')))).toBe(
      true,
    );
  });

  it('moves nobody when one note is added, in this section or another', () => {
    const before = arrange(sections, { s1: loose('a', 'b', 'c'), s2: loose('d'), '': loose('e') });
    const after = arrange(sections, {
      s1: loose('a', 'b', 'c', 'new1'),
      s2: loose('d', 'new2'),
      '': loose('e', 'new3'),
    });
    for (const [id, box] of before.boxes) expect(after.boxes.get(id)).toEqual(box);
  });

  it('moves nobody when a section is added after the others, or gets a frame of its own', () => {
    const notes = { s1: loose('a'), s2: loose('b'), '': [placed('c', 0, 900)] };
    const before = arrange(sections, notes);
    const longer = arrange([...sections, section('s3')], notes);
    const framed = arrange(
      [section('s1', { x: 0, y: 4000, w: 900, h: 900 }), section('s2')],
      notes,
    );
    expect(longer.boxes).toEqual(before.boxes);
    expect(framed.boxes.get('b')).toEqual(before.boxes.get('b'));
  });

  it('keeps the slot of a note that was dragged within its frame', () => {
    const before = arrange(sections, { s1: loose('a', 'b', 'c') });
    const box = boxIn(before.boxes, 'a');
    const after = arrange(sections, {
      s1: [placed('a', box.x + 30, box.y + 600), ...loose('b', 'c')],
    });
    expect(after.boxes.get('b')).toEqual(before.boxes.get('b'));
    expect(after.boxes.get('c')).toEqual(before.boxes.get('c'));
  });

  it('makes only the covered note step aside when another is dropped on it', () => {
    const before = arrange(sections, { s1: loose('a', 'b', 'c') });
    const target = boxIn(before.boxes, 'b');
    const after = arrange(sections, {
      s1: loose('a', 'b', 'c'),
      '': [placed('x', target.x + 20, target.y + 20)],
    });
    expect(after.boxes.get('a')).toEqual(before.boxes.get('a'));
    expect(after.boxes.get('c')).toEqual(before.boxes.get('c'));
    expect(touches(boxIn(after.boxes, 'b'), boxIn(after.boxes, 'x'))).toBe(false);
    expect(contains(frameIn(after, 's1'), centreOf(boxIn(after.boxes, 'b')))).toBe(true);
  });

  it('keeps a frame that a section has, and lets it reach down to its notes', () => {
    const frame = { x: -500, y: 300, w: 300, h: 400 };
    const roomy = arrange([section('s1', frame)], { s1: loose('a') });
    expect(frameIn(roomy, 's1')).toEqual(frame);
    const full = arrange([section('s1', frame)], { s1: loose('a', 'b', 'c', 'd') });
    const last = boxIn(full.boxes, 'd');
    expect(frameIn(full, 's1')).toMatchObject({ x: -500, y: 300, w: 300 });
    expect(frameIn(full, 's1').h).toBeGreaterThan(last.y + last.h - frame.y);
  });

  it('reads each section from top to bottom and left to right', () => {
    const { groups } = arrange([section('s1')], {
      s1: [placed('c', 0, 400), placed('b', 300, 20), placed('a', 0, 0)],
      '': loose('x', 'y'),
    });
    expect(groups).toEqual([
      { sectionId: 's1', noteIds: ['a', 'b', 'c'] },
      { sectionId: '', noteIds: ['x', 'y'] },
    ]);
  });
});

describe('the section of a point', () => {
  it('is the one whose frame lies there, in front of others, and none on open canvas', () => {
    const { frames } = arrange(
      [section('s1'), section('s2', { x: 50, y: 50, w: 100, h: 100 })],
      {},
    );
    expect(sectionAt(frames, { x: 10, y: 10 })).toBe('s1');
    expect(sectionAt(frames, { x: 60, y: 60 })).toBe('s2');
    expect(sectionAt(frames, { x: -1, y: 10 })).toBe('');
  });
});

describe('arrow keys', () => {
  const { boxes } = arrange([section('s1')], { s1: loose('a', 'b', 'c', 'd', 'e') });

  it('lead to the nearest note that way', () => {
    expect(neighbourOf(boxes, 'a', 'right')).toBe('b');
    expect(neighbourOf(boxes, 'b', 'down')).toBe('d');
    expect(neighbourOf(boxes, 'd', 'up')).toBe('b');
    expect(neighbourOf(boxes, 'd', 'left')).toBe('c');
  });

  it('stop at the edge', () => {
    expect(neighbourOf(boxes, 'a', 'left')).toBeNull();
    expect(neighbourOf(boxes, 'a', 'up')).toBeNull();
  });
});

describe('bounds', () => {
  it('hold every box, and are nothing around nothing', () => {
    expect(
      boundsOf([
        { x: -10, y: 0, w: 20, h: 10 },
        { x: 5, y: 50, w: 100, h: 10 },
      ]),
    ).toEqual({ x: -10, y: 0, w: 115, h: 60 });
    expect(boundsOf([])).toBeNull();
  });
});
