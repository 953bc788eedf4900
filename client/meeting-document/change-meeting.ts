import * as Y from 'yjs';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { editMeeting, type MeetingEdit } from '../../shared/meeting/edit-meeting.ts';
import { browserSurroundings } from '../sync/browser-surroundings.ts';
import { type Connection, openConnection, type Surroundings } from '../sync/connection.ts';
import type { Address } from '../sync/wire.ts';
import { meetingAddress } from './meeting-address.ts';

export type NotChanged = RefusalReason | 'unreachable';

type ChangeOptions = {
  readonly address: Address;
  readonly edit: MeetingEdit;
  readonly surroundings: Surroundings;
};

/** Somebody who pressed "Save" waits no longer than this. */
const GIVE_UP_AFTER_MS = 15_000;

/**
 * Changes a meeting's title, description or times in its document, over a line of its own that ends with the change.
 * Answers when the change is on the server's disk, or why it never will be.
 */
export const changeDocument = ({
  address,
  edit,
  surroundings,
}: ChangeOptions): Promise<Result<null, NotChanged>> =>
  new Promise((resolve) => {
    const doc = new Y.Doc();
    let written = false;
    let connection: Connection | null = null;

    const finish = (result: Result<null, NotChanged>): void => {
      cancelTimer();
      connection?.close();
      queueMicrotask(() => doc.destroy());
      resolve(result);
    };

    const cancelTimer = surroundings.clock.after(GIVE_UP_AFTER_MS, () =>
      finish(err('unreachable')),
    );

    const write = (): void => {
      if (written) return;
      written = true;
      if (!editMeeting(doc, edit)) finish(ok(null));
    };

    connection = openConnection({
      address,
      doc,
      generation: () => '',
      surroundings,
      listeners: {
        onAnswer: () => {},
        onPhase: (phase) => {
          if (phase.kind === 'online') write();
          if (phase.kind === 'ended') finish(err('unreachable'));
        },
        onMessage: (message) => {
          if (message.kind === 'refusal') finish(err(message.reason));
          const sent = connection?.frames().sent ?? Infinity;
          if (message.kind === 'saved' && written && message.frames >= sent) finish(ok(null));
        },
      },
    });
  });

/** The same, with this page's own server, as a facilitator. */
export const changeMeeting = (
  meetingId: string,
  edit: MeetingEdit,
): Promise<Result<null, NotChanged>> =>
  changeDocument({
    address: meetingAddress(meetingId, 'facilitator'),
    edit,
    surroundings: browserSurroundings(),
  });
