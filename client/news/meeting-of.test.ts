import { expect, test } from 'vitest';
import { meetingOf } from './meeting-of.ts';

test('a board’s address tells through which meeting and as whom one comes there', () => {
  expect(meetingOf('/m/m1/participant/b/b1')).toEqual({ meetingId: 'm1', as: 'participant' });
  for (const address of ['/p/key', '/m/m1/participant', '/m/m1/king/b/b1', null]) {
    expect(meetingOf(address)).toBeNull();
  }
});
