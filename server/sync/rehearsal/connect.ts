import type { Server } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';

/** Any will do: it only shows that the other side understands WebSockets. */
const KEY = 'cmVoZWFyc2luZyBhIG1lZQ==';

/** The client's end of a line in memory to a server that listens nowhere; what comes back is not read. */
export const connect = (server: Server, path: string, mayDeflate: boolean): Duplex => {
  const [near, far] = duplexPair();
  server.emit('connection', far);
  near.resume();
  const request = [
    `GET ${path} HTTP/1.1`,
    'Host: rehearsal',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${KEY}`,
    ...(mayDeflate ? ['Sec-WebSocket-Extensions: permessage-deflate'] : []),
  ];
  near.write(`${request.join('\r\n')}\r\n\r\n`);
  return near;
};

const FINAL_BINARY = 0x82;
const MASKED = 0x80;
const MASK = Buffer.of(1, 2, 3, 4);

/** A message as browsers send it: one masked frame (RFC 6455, 5.2). */
export const clientFrame = (message: Uint8Array): Buffer => {
  const { length } = message;
  const masked = message.map((byte, index) => byte ^ (MASK[index % MASK.length] ?? 0));
  const header =
    length < 126
      ? Buffer.of(FINAL_BINARY, MASKED | length)
      : Buffer.of(FINAL_BINARY, MASKED | 126, length >> 8, length & 0xff);
  return Buffer.concat([header, MASK, masked]);
};
