import { inflateRawSync } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import { KIND_SAVED } from '../../shared/protocol/messages.ts';

/** What strace is asked for, so that `readWriteTrace` can read its answer. */
export const WRITE_TRACE = [
  '-xx',
  '-y',
  '--string-limit=1000000',
  '--trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg',
];

/** One system call. `begun` and `ended` are places in the trace: what comes first was seen first. */
type SystemCall = {
  readonly name: string;
  /** The path or socket that it works on. */
  readonly target: string;
  readonly bytes: Buffer;
  readonly begun: number;
  ended: number;
  result: string;
};

/** What the server wrote, in order. */
export type WriteTrace = {
  /** Writes to the database's log. */
  readonly logged: readonly { readonly bytes: Buffer; readonly at: number }[];
  /** When the log was synced: asked for, and answered without an error. */
  readonly synced: readonly { readonly from: number; readonly to: number }[];
  /** WebSocket messages, by socket. */
  readonly sent: readonly {
    readonly socket: string;
    readonly payload: Buffer;
    readonly at: number;
  }[];
};

const CALL = /^(\d+)\s+(\w+)\(\d+<([^>]*)>(.*)$/;
const RESUMED = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/;

/** With `-xx` every text is in hexadecimal, paths too. */
const unhex = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');

const bytesIn = (text: string): Buffer =>
  Buffer.concat([...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => unhex(hex)));

const readCalls = (trace: string): SystemCall[] => {
  const calls: SystemCall[] = [];
  const unfinished = new Map<string, SystemCall>();
  const finish = (call: SystemCall, rest: string, at: number): void => {
    call.ended = at;
    call.result = /= (-?\d+)[^=]*$/.exec(rest)?.[1] ?? '';
  };
  trace.split('\n').forEach((line, at) => {
    const [, thread = '', name = '', path = '', rest = ''] = CALL.exec(line) ?? [];
    if (name !== '') {
      const target = unhex(path).toString();
      const call = { name, target, bytes: bytesIn(rest), begun: at, ended: Infinity, result: '' };
      calls.push(call);
      if (rest.includes('<unfinished ...>')) unfinished.set(thread, call);
      else finish(call, rest, at);
      return;
    }
    const [, resumedThread = '', , resumedRest = ''] = RESUMED.exec(line) ?? [];
    const call = unfinished.get(resumedThread);
    unfinished.delete(resumedThread);
    if (call) finish(call, resumedRest, at);
  });
  return calls;
};

type Piece = { readonly bytes: Buffer; readonly at: number };

/** Where the frames begin: after the answer to the upgrade, if that was seen; nowhere in answers to other requests. */
const firstFrame = (stream: Buffer): number => {
  if (!stream.subarray(0, 5).equals(Buffer.from('HTTP/'))) return 0;
  const isUpgrade = stream.subarray(0, 13).toString() === 'HTTP/1.1 101 ';
  return isUpgrade ? stream.indexOf('\r\n\r\n') + 4 : stream.length;
};

/** Takes a socket's bytes apart into messages; each counts from the call that its first byte was written by. */
const readMessages = (socket: string, pieces: readonly Piece[]): WriteTrace['sent'][number][] => {
  const stream = Buffer.concat(pieces.map(({ bytes }) => bytes));
  const begin = firstFrame(stream);
  const ends = pieces.map(({ bytes }, index) =>
    pieces.slice(0, index).reduce((sum, { bytes: before }) => sum + before.length, bytes.length),
  );
  const messages: WriteTrace['sent'][number][] = [];
  for (let start = begin; start + 2 <= stream.length;) {
    const [first = 0, second = 0] = stream.subarray(start);
    const short = second & 0x7f;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      short < 126 ? short : Number(`0x${stream.toString('hex', start + 2, start + header)}`);
    const body = stream.subarray(start + header, start + header + length);
    const isDeflated = (first & 0x40) !== 0;
    const payload = isDeflated
      ? inflateRawSync(Buffer.concat([body, Buffer.from('0000ffff', 'hex')]), { finishFlush: 2 })
      : body;
    const position = start;
    const at = pieces[ends.findIndex((end) => end > position)]?.at ?? 0;
    // Pings and the like, which a server sends in the middle of a long test, say nothing of edits.
    const isControl = (first & 0x08) !== 0;
    if (!isControl) messages.push({ socket, payload, at });
    start += header + length;
  }
  return messages;
};

/** Reads what strace saw of the server, attached while the sockets that were open were idle. */
export const readWriteTrace = (trace: string): WriteTrace => {
  const calls = readCalls(trace);
  const ofLog = calls.filter(({ target }) => target.endsWith('.sqlite-wal'));
  const bySocket = Map.groupBy(
    calls.filter(({ target }) => target.startsWith('socket:') || target.startsWith('TCP')),
    ({ target }) => target,
  );
  return {
    logged: ofLog
      .filter(({ name }) => name === 'pwrite64')
      .map(({ bytes, ended }) => ({ bytes, at: ended })),
    synced: ofLog
      .filter(({ name, result }) => name.endsWith('sync') && result === '0')
      .map(({ begun, ended }) => ({ from: begun, to: ended })),
    sent: [...bySocket].flatMap(([socket, written]) =>
      readMessages(
        socket,
        written.map(({ bytes, begun }) => ({ bytes, at: begun })),
      ),
    ),
  };
};

/** What the server may say of an edit only once it is on disk. */
export type Edit = {
  /** Found in nothing but this edit's bytes. */
  readonly marker: string;
  /** The number of the frame that it came in, on its writer's connection. */
  readonly frame: number;
  /** The first edit of the same writer, which was written alone: its writer's socket is the one that does not get it. */
  readonly first: string;
};

const savedIn = (payload: Buffer): number | null => {
  const decoder = decoding.createDecoder(payload);
  return decoding.readVarUint(decoder) === KIND_SAVED ? decoding.readVarUint(decoder) : null;
};

export type Verdict = {
  /** Edits that were sent or acknowledged before they were on disk, and how. */
  readonly early: readonly string[];
  /** How many messages with an edit, and how many acknowledgements, were looked at. */
  readonly echoes: number;
  readonly acknowledgements: number;
};

/** Holds every message that carries or acknowledges an edit against the moment at which the edit was on disk. */
export const judgeWriteTrace = (
  { logged, synced, sent }: WriteTrace,
  edits: readonly Edit[],
): Verdict => {
  const durableAt = ({ marker }: Edit): number => {
    const written = logged.find(({ bytes }) => bytes.includes(marker));
    if (!written) return Infinity;
    return synced.find(({ from }) => from > written.at)?.to ?? Infinity;
  };
  const isEcho = (edit: Edit) => (message: WriteTrace['sent'][number]) =>
    message.payload.includes(edit.marker);
  const early: string[] = [];
  let echoes = 0;
  let acknowledgements = 0;
  for (const edit of edits) {
    const durable = durableAt(edit);
    for (const { at } of sent.filter(isEcho(edit))) {
      echoes += 1;
      if (at < durable) early.push(`${edit.marker} was sent`);
    }
    const others = new Set(
      sent.filter(({ payload }) => payload.includes(edit.first)).map(({ socket }) => socket),
    );
    const acknowledged = sent.find(({ socket, payload }) => {
      const saved = others.has(socket) ? null : savedIn(payload);
      return saved !== null && saved >= edit.frame;
    });
    if (!acknowledged) continue;
    acknowledgements += 1;
    if (acknowledged.at < durable) early.push(`${edit.marker} was acknowledged`);
  }
  return { early, echoes, acknowledgements };
};
