import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeText, createEventReader, eventText, readClose } from './events-down.ts';
import type { StreamEvent } from './events-down.ts';

const read = (...pieces: readonly string[]): StreamEvent[] => {
  const events: StreamEvent[] = [];
  const push = createEventReader((event) => events.push(event));
  for (const piece of pieces) push(piece);
  return events;
};

describe('events on their way down', () => {
  it('come out as they went in, wherever the stream was cut', () => {
    const events = fc.array(
      fc.record({
        name: fc.constantFrom('message', 'open', 'ping', 'close'),
        data: fc.base64String(),
      }),
    );
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 9 }), (sent, size) => {
        const text = sent.map(({ name, data }) => eventText(name, data)).join('');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(read(...pieces)).toEqual(sent);
      }),
    );
  });

  it('may be written in any way that the standard allows for one line of data', () => {
    expect(read(': a comment\n\nevent: open\r\ndata: x\r\n\r\nid: 7\nretry\ndata\n\n')).toEqual([
      { name: 'open', data: 'x' },
      { name: 'message', data: '' },
    ]);
  });

  it('are nothing until they are whole', () => {
    expect(read('data:abc\n')).toEqual([]);
    expect(read('event:ping\n\n')).toEqual([]);
  });

  it('carry close codes, and reasons without line breaks', () => {
    const [event] = read(closeText({ code: 4503, reason: 'back\r\ndata:soon' }));
    expect(readClose(event?.data ?? '')).toEqual({ code: 4503, reason: 'back data:soon' });
    expect(['', 'x', '4503', '45 x'].map(readClose)).toEqual([null, null, null, null]);
  });
});
