/** Server-sent events as far as both sides need them: one line of data to an event. */
export type StreamEvent = {
  /** `message`, where the stream does not name one: a frame in base64. */
  readonly name: string;
  readonly data: string;
};

/** What the stream says besides frames. */
export const EVENT = {
  frame: 'message',
  /** The first event: the id under which frames go up. */
  open: 'open',
  /** To be answered with a POST, if only an empty one. */
  ping: 'ping',
  /** The last event: a close code, a space, the reason. */
  close: 'close',
} as const;

/** The event as text; `data` must not hold line breaks. */
export const eventText = (name: string, data: string): string =>
  name === EVENT.frame ? `data:${data}\n\n` : `event:${name}\ndata:${data}\n\n`;

export type CloseReason = { readonly code: number; readonly reason: string };

export const closeText = ({ code, reason }: CloseReason): string =>
  eventText(EVENT.close, `${code} ${reason.replaceAll(/[\r\n]+/g, ' ')}`);

/** Reads the data of a close event; `null` when it is none. */
export const readClose = (data: string): CloseReason | null => {
  const [, code, reason] = /^([0-9]{4}) (.*)$/.exec(data) ?? [];
  return code === undefined || reason === undefined ? null : { code: Number(code), reason };
};

/** Gives the events of a stream that comes in arbitrary pieces. Comments and unknown fields are skipped. */
export const createEventReader = (
  onEvent: (event: StreamEvent) => void,
): ((text: string) => void) => {
  /** The line that is coming; joined once it is whole, since a frame may be megabytes. */
  let parts: string[] = [];
  let name: string = EVENT.frame;
  let data: string | null = null;

  const onLine = (line: string): void => {
    if (line === '') {
      const event = data === null ? null : { name, data };
      name = EVENT.frame;
      data = null;
      if (event) onEvent(event);
      return;
    }
    const [, field, value = ''] = /^([^:]+):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data = value;
  };

  return (text) => {
    const [first = '', ...others] = text.split('\n');
    parts.push(first);
    for (const next of others) {
      const line = parts.join('');
      parts = [next];
      onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    }
  };
};
