import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { REFUSAL_REASONS } from '../../shared/access/refusal.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { type GaugeName, GAUGES, type Metrics, TURNED_AWAY } from './metrics.ts';

/** From a quiet room on a good disk to a disk that has stalled. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What WebSockets themselves close with; clients may invent others, which must not make new lines. */
const KNOWN_CODES = new Set<number>([
  1000,
  1001,
  1002,
  1003,
  1005,
  1006,
  1007,
  1008,
  1009,
  1011,
  1012,
  1013,
  ...Object.values(CLOSE),
]);

const GAUGE_HELP: Readonly<Record<GaugeName, string>> = {
  roomsAwake: 'Documents in memory that are in use',
  roomsResting: 'Documents in memory that only wait for somebody to stir',
  webSockets: 'Open WebSockets',
  eventStreams: 'Open connections over HTTP',
  waitingAtDoor: 'Connections that wait to be let in',
  waitingForDisk: 'Batches of edits that are not on disk yet',
  waitingForDiskBytes: 'Bytes of edits that are not on disk yet',
  unsentBytes: 'Bytes that sockets have not taken yet',
  storageTrouble: '1 while the disk does not take edits, else 0',
  files: 'Files that boards have',
  fileBytes: 'Bytes of files that boards have',
  uploads: 'Files that are being sent',
};

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`.toLowerCase());

const inSeconds = (ms: number): number => ms / 1000;

export type PrometheusMetrics = Metrics & {
  /** Everything counted so far, and how the process is, in the Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
};

/** Counts for Prometheus. Every line is there from the start, so that a rate is known from the first event. */
export const createPrometheusMetrics = (): PrometheusMetrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const readers = new Map<GaugeName, () => number | Promise<number>>();

  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const labelled = <Label extends string>(
    { name, help, label }: { readonly name: string; readonly help: string; readonly label: Label },
    values: readonly string[] = [],
  ): Counter<Label> => {
    const made = new Counter<Label>({ name, help, labelNames: [label], registers });
    for (const value of values) made.labels(value).inc(0);
    return made;
  };
  const seconds = (name: string, help: string) =>
    new Histogram({ name, help, buckets: SECONDS, registers });

  const accepted = counter('talkoot_edits_accepted_total', 'Updates that passed the gate');
  const refused = labelled(
    { name: 'talkoot_edits_refused_total', help: 'Updates that were refused', label: 'reason' },
    REFUSAL_REASONS,
  );
  const turnedAway = labelled(
    { name: 'talkoot_turned_away_total', help: 'Who met a limit or a defence', label: 'by' },
    TURNED_AWAY,
  );
  const joins = counter('talkoot_joins_total', 'Entries into a document');
  const closes = labelled({
    name: 'talkoot_sockets_closed_total',
    help: 'Connections that ended, by close code',
    label: 'code',
  });
  const ticks = seconds('talkoot_tick_seconds', 'One pass over the waiting edits of a room');
  const commits = seconds('talkoot_commit_seconds', 'One group commit, until it is on disk');
  // Thousands of frames a second: they are added up here, and handed on when somebody asks.
  const frames = { received: 0, receivedBytes: 0, sent: 0, sentBytes: 0 };
  const summed = (name: string, help: string, sum: keyof typeof frames): void => {
    const made: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        made.inc(frames[sum]);
        frames[sum] = 0;
      },
    });
  };
  summed('talkoot_frames_received_total', 'Frames from clients', 'received');
  summed('talkoot_received_bytes_total', 'Bytes of frames from clients', 'receivedBytes');
  summed('talkoot_frames_sent_total', 'Frames to clients', 'sent');
  summed('talkoot_sent_bytes_total', 'Bytes of frames to clients', 'sentBytes');

  for (const name of GAUGES) {
    const gauge: Gauge = new Gauge({
      name: `talkoot_${snake(name)}`,
      help: GAUGE_HELP[name],
      registers,
      collect: async () => gauge.set((await readers.get(name)?.()) ?? 0),
    });
  }

  return {
    editAccepted: () => accepted.inc(),
    editRefused: (reason) => refused.labels(reason).inc(),
    turnedAway: (by) => turnedAway.labels(by).inc(),
    joined: () => joins.inc(),
    closed: (code) => closes.labels(KNOWN_CODES.has(code) ? String(code) : 'other').inc(),
    tickTook: (ms) => ticks.observe(inSeconds(ms)),
    commitTook: (ms) => commits.observe(inSeconds(ms)),
    received: (bytes) => {
      frames.received += 1;
      frames.receivedBytes += bytes;
    },
    sent: (count, bytes) => {
      frames.sent += count;
      frames.sentBytes += bytes;
    },
    gauge: (name, read) => readers.set(name, read),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
