import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Connection } from '../connections/connection.ts';
import { Answers } from './answers.ts';
import { OwnAnswers } from './own-answers.ts';
import { RoomDocument } from './room-document.ts';

/** A reader whose socket holds what it was sent until it reads. */
const createReader = () => {
  let unread = 1;
  const connection = new Connection(
    {
      bufferedBytes: () => unread,
      send: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
      close: () => undefined,
    },
    {
      session: {
        sessionId: 's',
        personId: 'p',
        meetingId: 'm',
        role: 'participant',
        look: false,
        coordinator: false,
      },
      actor: { personId: 'p', role: 'participant', access: 'write' },
    },
    () => 0,
  );
  return {
    connection,
    read: () => {
      unread = 0;
    },
  };
};

const setUp = () => {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, 'x'.repeat(200_000));
  const early = Y.encodeStateVector(doc);
  doc.getText('words').insert(0, 'y'.repeat(100_000));
  const document = new RoomDocument([Y.encodeStateAsUpdate(doc)]);
  const sizes = new Map<Connection, number>();
  const answers = new Answers({
    document,
    ownAnswers: new OwnAnswers(50_000),
    now: () => 0,
    setTimer: () => undefined,
    send: (connection, _vector, frame) => {
      sizes.set(connection, frame.payload.length);
    },
  });
  const ask = ({ connection }: { connection: Connection }): number => {
    answers.ask(connection, early);
    return sizes.get(connection) ?? 0;
  };
  return { ask, whole: document.wholeState().length };
};

describe('answers that were encoded for one reader', () => {
  it('are followed by shared ones while nobody reads them', () => {
    const { ask, whole } = setUp();
    expect(ask(createReader())).toBeLessThan(whole / 2);
    expect(ask(createReader())).toBeGreaterThanOrEqual(whole);
  });

  it('are made again once they were read, or their reader has gone', () => {
    const { ask, whole } = setUp();
    const [reader, leaver] = [createReader(), createReader()];
    ask(reader);
    reader.read();
    expect(ask(leaver)).toBeLessThan(whole / 2);
    leaver.connection.markClosed();
    expect(ask(createReader())).toBeLessThan(whole / 2);
  });
});
