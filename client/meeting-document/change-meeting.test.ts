import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/lib/result.ts';
import { editMeeting } from '../../shared/meeting/edit-meeting.ts';
import { readMeetingInfo } from '../../shared/meeting/read.ts';
import { createFakeServer } from '../sync/testing/fake-server.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import { changeDocument } from './change-meeting.ts';

const setUp = () => {
  const server = createFakeServer();
  const time = createManualClock();
  editMeeting(server.doc, { title: 'Clinic', description: 'About it' });
  const change = (edit: Parameters<typeof editMeeting>[1]) =>
    changeDocument({
      address: { serverUrl: 'ws://host/sync', documentName: 'meeting:m', params: {} },
      edit,
      surroundings: {
        clock: time.clock,
        random: () => 0.5,
        Socket: server.Socket,
        onStir: () => () => {},
      },
    });
  return { server, time, change };
};

describe('changeDocument', () => {
  it('answers when the change is on disk, and leaves the line', async () => {
    const { server, change } = setUp();
    const answer = change({ title: 'Autumn clinic' });
    await server.settle();
    expect(await answer).toEqual(ok(null));
    expect(readMeetingInfo(server.doc)).toMatchObject({
      title: 'Autumn clinic',
      description: 'About it',
    });
    await server.settle();
    expect(server.clients()).toHaveLength(0);
  });

  it('has nothing to wait for when nothing differs', async () => {
    const { server, change } = setUp();
    server.acknowledges = false;
    const answer = change({ title: 'Clinic' });
    await server.settle();
    expect(await answer).toEqual(ok(null));
  });

  it('tells why the server refused', async () => {
    const { server, change } = setUp();
    server.judgeBy(() => 'facilitatorsOnly');
    const answer = change({ title: 'Mine' });
    await server.settle();
    expect(await answer).toEqual(err('facilitatorsOnly'));
    expect(readMeetingInfo(server.doc).title).toBe('Clinic');
  });

  it('gives up when nobody answers', async () => {
    const { server, time, change } = setUp();
    server.reachable = false;
    const answer = change({ title: 'Lost' });
    await server.settle();
    time.advance(60_000);
    expect(await answer).toEqual(err('unreachable'));
  });
});
