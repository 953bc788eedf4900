import { freePort } from '../../e2e/support/free-port.ts';
import type { DialectName } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import { nodeArgs } from './node-args.ts';
import { spawnServer } from './server-process.ts';
import type { Seating, Target, TargetName } from './target.ts';

type Peer = {
  readonly name: TargetName;
  readonly dialect: DialectName;
  readonly script: string;
  /** How the server is told where to store; a server without it keeps everything in memory. */
  readonly storage?: 'argument' | 'YPERSISTENCE';
};

/** As long as the participant ids of ours, so that documents are equally large. */
const authorOf = (index: number): string => `person-${String(index).padStart(15, '0')}`;

const seatsFor = ({ people, boards }: Seating): readonly Seat[] =>
  Array.from({ length: people }, (_, index) => {
    const room = index % boards;
    const document = `board-${room}`;
    return { index, room, document, path: `/${document}`, author: authorOf(index) };
  });

const peer = ({ name, dialect, script, storage }: Peer): Target => ({
  name,
  dialect,
  start: async (options) => {
    const { dataFolder } = options;
    const port = await freePort();
    return spawnServer({
      port,
      args: [
        ...nodeArgs(options),
        `bench/servers/${script}`,
        String(port),
        storage === 'argument' ? dataFolder : '',
      ],
      env: {
        NODE_ENV: 'production',
        ...(storage === 'YPERSISTENCE' && { YPERSISTENCE: `${dataFolder}/leveldb` }),
      },
      logFolder: dataFolder,
      readyPath: '/',
    });
  },
  // Boards of peers begin to exist when somebody opens them.
  seat: (_server, seating) => Promise.resolve(seatsFor(seating)),
});

const list: readonly Peer[] = [
  { name: 'y-websocket', dialect: 'yjs', script: 'y-websocket.ts' },
  {
    name: 'y-websocket-leveldb',
    dialect: 'yjs',
    script: 'y-websocket.ts',
    storage: 'YPERSISTENCE',
  },
  { name: 'hocuspocus', dialect: 'hocuspocus', script: 'hocuspocus.ts' },
  {
    name: 'hocuspocus-sqlite',
    dialect: 'hocuspocus',
    script: 'hocuspocus.ts',
    storage: 'argument',
  },
  { name: 'tldraw', dialect: 'tldraw', script: 'tldraw.ts' },
  { name: 'relay', dialect: 'yjs', script: 'relay.ts' },
  { name: 'relay-tick', dialect: 'batches', script: 'relay-tick.ts' },
];

export const peers: readonly Target[] = list.map(peer);
