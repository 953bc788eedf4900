import { equalityDeep } from 'lib0/function';
import type { Phase } from '../sync/connection.ts';
import type { ConnectionState } from './board.ts';
import { connectionState, type Standing } from './connection-state.ts';

/** What a copy's status is asked of the rest of it. */
type Asked = Pick<Standing, 'frames' | 'waiting' | 'cleaning'>;

/** Remembers what has happened to a copy, and tells when that changes what may be said of it. */
export type CopyStatus = {
  readonly state: () => ConnectionState;
  readonly entered: (phase: Phase) => void;
  readonly diskTakesWrites: (writable: boolean) => void;
  /** The device keeps nothing from now on. */
  readonly offlineCopyFailed: () => void;
  /** Something that `ask` answers may have changed. */
  readonly look: () => void;
};

type Options = {
  readonly offlineCopy: ConnectionState['offlineCopy'];
  readonly ask: () => Asked;
  readonly onChange: () => void;
};

export const createCopyStatus = ({ offlineCopy, ask, onChange }: Options): CopyStatus => {
  let known: Omit<Standing, keyof Asked> = {
    phase: { kind: 'connecting', failures: 0 },
    hasBeenOnline: false,
    diskWritable: true,
    offlineCopy,
  };
  let state: ConnectionState | null = null;

  const current = (): ConnectionState => connectionState({ ...known, ...ask() });

  const look = (): void => {
    const next = current();
    if (equalityDeep(next, state)) return;
    state = next;
    onChange();
  };

  const learn = (news: Partial<typeof known>): void => {
    known = { ...known, ...news };
    look();
  };

  return {
    state: () => (state ??= current()),
    entered: (phase) =>
      learn({
        phase,
        hasBeenOnline: known.hasBeenOnline || phase.kind === 'online',
        // A new socket is told when the disk is in trouble, and not when it is well.
        diskWritable: phase.kind === 'connecting' || known.diskWritable,
      }),
    diskTakesWrites: (diskWritable) => learn({ diskWritable }),
    offlineCopyFailed: () => learn({ offlineCopy: 'off' }),
    look,
  };
};
