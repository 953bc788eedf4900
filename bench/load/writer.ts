import type { Pen } from '../dialects/dialect.ts';
import type { Role } from './job.ts';
import { placeMark, STREAM, textMark } from './marks.ts';
import { POINTER, type Sent } from './sent.ts';

/** A new note after so many edits: of twenty one is a new note, the rest in turn typed and dragged. */
const EDITS_PER_NOTE = {
  mixed: 20,
  drag: Number.POSITIVE_INFINITY,
  type: 200,
  add: 1,
  comment: 20,
} as const;

/** Makes one person's edits, each with its mark, and notes when they were sent. */
export class Writer {
  readonly #index: number;
  readonly #pen: Pen;
  readonly #edits: Role['edits'];
  readonly #sent: Sent;
  #made = 0;

  constructor(index: number, pen: Pen, edits: Role['edits'], sent: Sent) {
    this.#index = index;
    this.#pen = pen;
    this.#edits = edits;
    this.#sent = sent;
  }

  nextEdit(at: number): Uint8Array {
    const sinceNote = this.#made % EDITS_PER_NOTE[this.#edits];
    const isFirst = this.#made === 0 || sinceNote === 0;
    const isDrag =
      !isFirst && (this.#edits === 'drag' || (this.#edits === 'mixed' && sinceNote % 2 === 0));
    this.#made += 1;
    return isDrag ? this.#drag(at) : this.#write(isFirst, at);
  }

  nextPointer(at: number): Uint8Array {
    const count = this.#sent.count(this.#index, POINTER);
    this.#sent.note(this.#index, POINTER, at);
    return this.#pen.point(count, { x: (count * 37) % 4000, y: (count * 17 + this.#index) % 3000 });
  }

  #drag(at: number): Uint8Array {
    const count = this.#sent.count(this.#index, STREAM.place);
    this.#sent.note(this.#index, STREAM.place, at);
    return this.#pen.drag({ x: placeMark(this.#index, count), y: (count * 7) % 4000 });
  }

  #write(isNote: boolean, at: number): Uint8Array {
    const mark = textMark(this.#index, this.#sent.count(this.#index, STREAM.text));
    this.#sent.note(this.#index, STREAM.text, at);
    if (isNote) return this.#pen.addNote(`${mark} a new note `, { x: 10 * this.#index, y: 20 });
    return this.#edits === 'comment'
      ? this.#pen.comment(`${mark} and who would do it with us?`)
      : this.#pen.type(`${mark} `);
  }
}
