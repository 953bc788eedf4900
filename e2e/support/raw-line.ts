import {
  createEventReader,
  readClose,
  type StreamEvent,
} from '../../shared/protocol/event-stream/events-down.ts';
import { until } from './until.ts';

/** An event stream and its POSTs by hand, to send what no honest client would. */
export type RawLine = {
  readonly id: string;
  /** Everything that came, oldest first. */
  readonly events: readonly StreamEvent[];
  /** Posts a piece and resolves to the status of the answer. */
  post(piece: number, body: Uint8Array<ArrayBuffer>, other?: OtherSender): Promise<number>;
  /** Resolves to the close code; 1006 when the stream ended without one. */
  closed(): Promise<number>;
  close(): void;
};

type OtherSender = {
  readonly id?: string;
  readonly token?: string;
  readonly document?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Opens a document's event stream with a session's token and waits for its first event. */
export const openRawLine = async (
  server: string,
  document: string,
  token: string,
): Promise<RawLine> => {
  const leave = new AbortController();
  const events: StreamEvent[] = [];
  const response = await fetch(`${server}/sync/${document}/events`, {
    headers: bearer(token),
    signal: leave.signal,
  });
  let code: number | null = null;
  const read = async (): Promise<void> => {
    const push = createEventReader((event) => events.push(event));
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) push(decoder.decode(part, { stream: true }));
  };
  const reading = read()
    .catch(() => undefined)
    .then(() => {
      const last = events.at(-1);
      code = (last?.name === 'close' ? readClose(last.data)?.code : null) ?? 1006;
    });
  const { data: id } = await until(() => events[0], { what: 'the stream to open' });
  return {
    id,
    events,
    post: async (piece, body, other = {}) => {
      const answer = await fetch(`${server}/sync/${other.document ?? document}/frames`, {
        method: 'POST',
        headers: {
          ...bearer(other.token ?? token),
          'content-type': 'application/octet-stream',
          'talkoot-line': other.id ?? id,
          'talkoot-piece': String(piece),
          ...other.headers,
        },
        body,
      });
      await answer.arrayBuffer();
      return answer.status;
    },
    closed: async () => {
      await reading;
      return code ?? 1006;
    },
    close: () => leave.abort(),
  };
};
