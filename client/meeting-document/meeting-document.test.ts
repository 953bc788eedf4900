import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { encodeServerMessage } from '../../shared/protocol/messages.ts';
import { readAgenda } from '../../shared/meeting/read.ts';
import { createPeople } from '../presence/people.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { createFakeServer } from '../sync/testing/fake-server.ts';
import { createManualClock } from '../sync/testing/manual-clock.ts';
import { type MeetingDocument, openMeetingDocument } from './meeting-document.ts';

const listBoard = (doc: Y.Doc, id: string, title: string, rank: string): void => {
  doc.getMap('boards').set(id, new Y.Map(Object.entries({ title, rank, layout: 'columns' })));
};

const setUp = async () => {
  const server = createFakeServer();
  server.doc.getMap('meeting').set('title', 'Spring meeting');
  server.doc.getMap('control').set('state', 'live');
  listBoard(server.doc, 'b2', 'Second', 'a1');
  listBoard(server.doc, 'b1', 'First', 'a0');
  const time = createManualClock();
  let changes = 0;
  const meeting = openMeetingDocument({
    address: { serverUrl: 'ws://host/sync', documentName: 'meeting:m', params: {} },
    surroundings: {
      clock: time.clock,
      random: () => 0,
      Socket: server.Socket,
      onStir: () => () => {},
    },
    people: createPeople({ ask: () => Promise.resolve([]), debounce: (run) => run() }),
    personId: 'anna',
    board: null,
    schedule: (run) => run(),
    onChanged: () => {
      changes += 1;
    },
  });
  onTestFinished(meeting.close);
  return { server, time, meeting, changes: () => changes };
};

describe('a meeting’s document', () => {
  it('has nothing to show until it has come', async () => {
    const { server, meeting } = await setUp();
    expect(meeting.live()).toBeNull();
    await server.settle();
    expect(meeting.live()).toMatchObject({
      info: { title: 'Spring meeting' },
      control: { state: 'live' },
      boards: [{ id: 'b1' }, { id: 'b2' }],
      online: true,
      ended: null,
    });
  });

  it('tells once of each change, and keeps its object in between', async () => {
    const { server, meeting } = await setUp();
    await server.settle();
    let news = 0;
    meeting.subscribe(() => {
      news += 1;
    });
    const before = meeting.live();
    const [client] = server.clients();
    const pulse = { kind: 'pulse', noteCounts: new Map([['b1', 7]]) } as const;
    client?.socket.receive(encodeServerMessage(pulse));
    client?.socket.receive(encodeServerMessage(pulse));
    expect(news).toBe(1);
    expect(meeting.live()).not.toBe(before);
    expect(meeting.live()?.noteCounts.get('b1')).toBe(7);
  });

  it('passes on that rights or boards are to be asked for again', async () => {
    const { server, changes } = await setUp();
    await server.settle();
    const [client] = server.clients();
    client?.socket.receive(encodeServerMessage({ kind: 'changed' }));
    expect(changes()).toBe(1);
  });

  it('shows who has which board open, by the names that the server tells', async () => {
    const { server, meeting } = await setUp();
    await server.settle();
    const [client] = server.clients();
    const details = [
      {
        number: 1,
        client: 7,
        person: 'eero',
        writing: null,
        dragging: null,
        board: 'b1',
        along: [],
      },
    ];
    const none = { left: [], moves: [], inks: [], whereabouts: [] };
    const news = { pace: 40, isWhole: false, hasAllMoves: false, ...none, details };
    client?.socket.receive(encodeServerMessage({ kind: 'presence', news }));
    expect(meeting.live()?.peopleAt.get('b1')).toMatchObject([{ personId: 'eero', name: '' }]);
    const eero = { participantId: 'eero', name: 'Eero', organisation: '', region: '' };
    client?.socket.receive(encodeServerMessage({ kind: 'people', people: [eero] }));
    expect(meeting.live()?.peopleAt.get('b1')).toMatchObject([{ name: 'Eero', me: false }]);
  });

  it('keeps the last picture while the line is down, and says when there is no way back', async () => {
    const { server, time, meeting } = await setUp();
    await server.settle();
    server.cut();
    expect(meeting.live()).toMatchObject({ info: { title: 'Spring meeting' }, online: false });
    time.advance(1000);
    await server.settle();
    expect(meeting.live()?.online).toBe(true);
    server.cut(CLOSE.forbidden);
    expect(meeting.live()).toMatchObject({ online: false, ended: 'putOut' });
  });

  it('starts clean when its generation has ended', async () => {
    const { server, time, meeting } = await setUp();
    await server.settle();
    server.cut(CLOSE.generationEnded);
    time.advance(1000);
    await server.settle();
    expect(meeting.live()?.online).toBe(true);
  });

  describe('changed by a facilitator', () => {
    const named = (title: string) => ({ id: 'part', values: { title, rank: 'a0' } });
    const write = (meeting: MeetingDocument, title: string) =>
      meeting.live()?.writing.write(named(title));
    const onServer = (doc: Y.Doc) => readAgenda(doc).map(({ title }) => title);

    it('shows it at once, and says when it is saved', async () => {
      const { server, meeting } = await setUp();
      await server.settle();
      write(meeting, 'Autumn');
      expect(meeting.live()).toMatchObject({ agenda: [{ title: 'Autumn' }], unsaved: true });
      await server.settle();
      expect(meeting.live()?.unsaved).toBe(false);
      expect(onServer(server.doc)).toEqual(['Autumn']);
    });

    it('keeps what is written while the line is down, until it is back', async () => {
      const { server, time, meeting } = await setUp();
      await server.settle();
      server.cut();
      write(meeting, 'Written offline');
      expect(meeting.live()).toMatchObject({
        agenda: [{ title: 'Written offline' }],
        unsaved: true,
      });
      time.advance(1000);
      await server.settle();
      expect(meeting.live()).toMatchObject({ online: true, unsaved: false });
      expect(onServer(server.doc)).toEqual(['Written offline']);
    });

    it('takes a refused change back, says why, and goes on', async () => {
      const { server, time, meeting } = await setUp();
      await server.settle();
      server.judgeBy(() => 'facilitatorsOnly');
      write(meeting, 'Mine');
      await server.settle();
      expect(meeting.live()).toMatchObject({ refused: 'facilitatorsOnly', unsaved: false });
      server.judgeBy(() => null);
      time.advance(1000);
      await server.settle();
      expect(meeting.live()).toMatchObject({ agenda: [], online: true });
      write(meeting, 'Allowed');
      await server.settle();
      expect(meeting.live()).toMatchObject({ refused: null, unsaved: false });
      expect(onServer(server.doc)).toEqual(['Allowed']);
    });

    it('does it again on a clean copy when its generation has ended', async () => {
      const { server, time, meeting } = await setUp();
      await server.settle();
      server.acknowledges = false;
      server.cut();
      write(meeting, 'Kept');
      time.advance(1000);
      server.cut(CLOSE.generationEnded);
      server.acknowledges = true;
      expect(meeting.live()?.agenda).toMatchObject([{ title: 'Kept' }]);
      time.advance(2000);
      await server.settle();
      expect(meeting.live()).toMatchObject({ agenda: [{ title: 'Kept' }], unsaved: false });
      expect(onServer(server.doc)).toEqual(['Kept']);
    });

    it('takes a step back, and waits for nothing when it changes nothing', async () => {
      const { server, meeting } = await setUp();
      await server.settle();
      const done = write(meeting, 'Opening');
      await server.settle();
      expect(write(meeting, 'Opening')).toBeNull();
      expect(meeting.live()?.unsaved).toBe(false);
      if (done) meeting.live()?.writing.takeBack(done);
      await server.settle();
      expect(onServer(server.doc)).toEqual([]);
    });
  });
});
