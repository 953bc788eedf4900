import { describe, expect, it } from 'vitest';
import type { ConnectionState } from './board.ts';
import { connectionState, type Standing } from './connection-state.ts';
import { shownState } from './SaveState.tsx';

const standing: Standing = {
  phase: { kind: 'online', byHttp: false },
  frames: { sent: 3, saved: 3 },
  waiting: 0,
  cleaning: false,
  hasBeenOnline: true,
  diskWritable: true,
  offlineCopy: 'on',
};

const stateOf = (changed: Partial<Standing>): ConnectionState =>
  connectionState({ ...standing, ...changed });

const labelOf = (changed: Partial<Standing>): string => shownState(stateOf(changed)).label;

const resting = { kind: 'resting', until: 0 } as const;

describe('the corner of the board', () => {
  it('says "saved" only when the server has acknowledged everything', () => {
    expect(labelOf({})).toBe('sync.saved');
    expect(labelOf({ frames: { sent: 4, saved: 3 } })).toBe('sync.saving');
    expect(labelOf({ waiting: 1 })).toBe('sync.saving');
    expect(labelOf({ waiting: 1, cleaning: true })).not.toBe('sync.saved');
  });

  it('counts what waits without a connection', () => {
    expect(stateOf({ phase: resting, waiting: 3 })).toMatchObject({
      network: 'offline',
      saving: { kind: 'waiting', changes: 3 },
    });
    expect(labelOf({ phase: resting, waiting: 3 })).toBe('sync.waiting');
    expect(labelOf({ phase: resting })).toBe('sync.offline');
  });

  it('tells when a browser keeps nothing', () => {
    expect(shownState(stateOf({ phase: resting, offlineCopy: 'off' })).help).toBe(
      'sync.offlineNoCopyHelp',
    );
  });

  it('says that the server’s disk is in trouble, and only while there is a line', () => {
    expect(labelOf({ diskWritable: false, waiting: 2 })).toBe('sync.diskTrouble');
    expect(labelOf({ diskWritable: false, phase: resting, waiting: 2 })).toBe('sync.waiting');
  });

  it('is connecting at first, and without a connection later', () => {
    const connecting = { kind: 'connecting', failures: 0 } as const;
    expect(stateOf({ phase: connecting, hasBeenOnline: false }).network).toBe('connecting');
    expect(stateOf({ phase: connecting }).network).toBe('offline');
    expect(stateOf({ phase: { ...connecting, failures: 2 }, hasBeenOnline: false }).network).toBe(
      'offline',
    );
  });

  it('says in its details when the network allows only the slower way', () => {
    expect(shownState(stateOf({})).help).toBe('sync.savedHelp');
    const byHttp = { kind: 'online', byHttp: true } as const;
    expect(shownState(stateOf({ phase: byHttp }))).toMatchObject({
      label: 'sync.saved',
      help: 'sync.savedByHttpHelp',
    });
    expect(stateOf({ phase: resting }).byHttp).toBe(false);
  });

  it('says when it is over for good', () => {
    const over = stateOf({ phase: { kind: 'ended', end: 'putOut' } });
    expect(over.ended).toBe('putOut');
    expect(shownState(over).label).toBe('sync.ended');
  });
});
