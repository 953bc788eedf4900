import { Histogram } from '../measure/histogram.ts';
import type { Window } from './job.ts';

const NEVER: Window = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What has arrived at the people of one thread. Until a window is set nothing is measured, only received. */
export class Tally {
  window = NEVER;
  edits = 0;
  pointers = 0;
  frames = 0;
  bytes = 0;
  unread = 0;
  readonly editTimes = new Histogram();
  readonly pointerTimes = new Histogram();
  readonly saveTimes = new Histogram();

  isOpen(at: number): boolean {
    return at >= this.window.from && at < this.window.to;
  }

  receiveEdit(sentAt: number, at: number): void {
    if (this.isOpen(at)) this.edits += 1;
    if (this.isOpen(sentAt)) this.editTimes.add(at - sentAt);
  }

  receiveSaved(sentAt: number, at: number): void {
    if (this.isOpen(sentAt)) this.saveTimes.add(at - sentAt);
  }
}
