import { type Stream, STREAM } from './marks.ts';
import type { Message } from './message-reader.ts';
import type { Room } from './room.ts';
import { POINTER, type Sent } from './sent.ts';
import type { Tally } from './tally.ts';

/** Measuring each of two million pointers a second would measure us: of these every so many-th is timed. */
const TIMED_POINTERS = 16;

/** What one person has got of what the others at the board did. */
export class Receiver {
  /** Edits of others that have come. A drag that a later one replaced counts when the later one comes. */
  received = 0;
  readonly #own: number;
  readonly #room: Room;
  readonly #sent: Sent;
  readonly #tally: Tally;
  /** For each stream and person the number of the next edit to come. */
  readonly #next: Int32Array;
  #untimed = 0;

  constructor(own: number, room: Room, sent: Sent, tally: Tally) {
    this.#own = own;
    this.#room = room;
    this.#sent = sent;
    this.#tally = tally;
    this.#next = new Int32Array(room.writers.length * Object.keys(STREAM).length);
  }

  /** Edits of others so far, whether they have come or not. */
  get expected(): number {
    let sum = 0;
    for (const writer of this.#room.writers) {
      if (writer === this.#own) continue;
      sum += this.#sent.count(writer, STREAM.text) + this.#sent.count(writer, STREAM.place);
    }
    return sum;
  }

  /** How many text edits of a writer have come; they come in order. */
  seen(writer: number): number {
    const place = this.#room.placeOf.get(writer);
    if (place === undefined || writer === this.#own) return 0;
    return this.#next[STREAM.text * this.#room.writers.length + place] ?? 0;
  }

  receive({ edits, pointers }: Message, at: number): void {
    for (let index = 0; index < edits.length; index += 3) {
      const stream = edits[index] === STREAM.text ? STREAM.text : STREAM.place;
      this.#receiveEdit(stream, edits[index + 1] ?? 0, edits[index + 2] ?? 0, at);
    }
    if (pointers.length > 0) this.#receivePointers(pointers, at);
  }

  #receiveEdit(stream: Stream, writer: number, count: number, at: number): void {
    const place = this.#room.placeOf.get(writer);
    if (place === undefined || writer === this.#own) return;
    if (count >= this.#sent.count(writer, stream)) return;
    const row = stream * this.#room.writers.length + place;
    const next = this.#next[row] ?? 0;
    if (count < next) return;
    this.#next[row] = count + 1;
    const first = stream === STREAM.place ? next : count;
    for (let arrived = first; arrived <= count; arrived += 1) {
      this.received += 1;
      this.#tally.receiveEdit(this.#sent.time(writer, stream, arrived), at);
    }
  }

  #receivePointers(pointers: readonly number[], at: number): void {
    if (!this.#tally.isOpen(at)) return;
    for (let index = 0; index < pointers.length; index += 2) {
      const writer = pointers[index] ?? 0;
      if (writer === this.#own) continue;
      this.#tally.pointers += 1;
      this.#untimed += 1;
      if (this.#untimed < TIMED_POINTERS || !this.#room.placeOf.has(writer)) continue;
      this.#untimed = 0;
      const sentAt = this.#sent.time(writer, POINTER, pointers[index + 1] ?? 0);
      if (this.#tally.isOpen(sentAt)) this.#tally.pointerTimes.add(at - sentAt);
    }
  }
}
