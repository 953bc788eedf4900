import { type IncomingHttpHeaders, request } from 'node:http';
import type { Socket } from 'node:net';

/** What came back on a request for an upgrade; with the socket, where it is one now. */
export type Upgraded = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly socket: Socket | null;
};

/** Asks for an upgrade as a browser or a stranger would, with any headers, and reads the answer by hand. */
export const upgrade = (
  server: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Upgraded> =>
  new Promise((resolve, reject) => {
    const asked = request(`${server}${path}`, {
      agent: false,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    asked.on('upgrade', (response, socket) => {
      socket.on('error', () => {});
      resolve({ status: 101, headers: response.headers, socket });
    });
    asked.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, socket: null });
    });
    asked.on('error', reject);
    asked.end();
  });

/** A frame as clients send it, masked with zeros; `opcode` 0 continues, 2 is binary, 9 a ping. At most 65,535 bytes. */
export const clientFrame = (opcode: number, payload: Uint8Array, isFinal = true): Uint8Array => {
  const { length } = payload;
  if (length > 0xff_ff) throw new Error('only frames of 65,535 bytes at most');
  const lengthBytes = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff];
  const mask = [0, 0, 0, 0];
  return Uint8Array.of((isFinal ? 0x80 : 0) | opcode, ...lengthBytes, ...mask, ...payload);
};
