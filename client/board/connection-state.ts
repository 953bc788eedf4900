import type { Phase } from '../sync/connection.ts';
import type { Frames } from '../sync/wire.ts';
import type { ConnectionState } from './board.ts';

/** Everything that decides what may be said about connection and saving. */
export type Standing = {
  readonly phase: Phase;
  readonly frames: Frames;
  /** Own actions that the server has not acknowledged. */
  readonly waiting: number;
  /** A clean copy is being made; the document on screen is not the connected one. */
  readonly cleaning: boolean;
  /** The document has been in sync with the server since the page was opened. */
  readonly hasBeenOnline: boolean;
  readonly diskWritable: boolean;
  readonly offlineCopy: 'on' | 'off';
};

const networkOf = ({ phase, hasBeenOnline, cleaning }: Standing): ConnectionState['network'] => {
  switch (phase.kind) {
    case 'online':
      return cleaning ? 'connecting' : 'online';
    case 'connecting':
      return phase.failures === 0 && (!hasBeenOnline || cleaning) ? 'connecting' : 'offline';
    case 'syncing':
      return hasBeenOnline && !cleaning ? 'offline' : 'connecting';
    case 'copyEnded':
      return 'connecting';
    case 'resting':
    case 'ended':
    case 'closed':
      return 'offline';
  }
};

const savingOf = (standing: Standing): ConnectionState['saving'] => {
  const { phase, frames, waiting, diskWritable } = standing;
  const isConnected = phase.kind === 'online';
  if (isConnected && !diskWritable) return { kind: 'diskTrouble' };
  if (waiting > 0) return isConnected ? { kind: 'saving' } : { kind: 'waiting', changes: waiting };
  return isConnected && frames.saved < frames.sent ? { kind: 'saving' } : { kind: 'saved' };
};

/** What the corner of the board says: `saved` only when the server has everything on disk. */
export const connectionState = (standing: Standing): ConnectionState => ({
  network: networkOf(standing),
  byHttp: standing.phase.kind === 'online' && standing.phase.byHttp,
  saving: savingOf(standing),
  ended: standing.phase.kind === 'ended' ? standing.phase.end : null,
  offlineCopy: standing.offlineCopy,
});
