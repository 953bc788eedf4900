import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the bench tells a server when it starts it. */
export type Start = { readonly port: number; readonly dataFolder: string };

/** Ends in order when asked: only so does Node write a profile. */
export const endWhenAsked = (): void => {
  process.on('SIGTERM', () => process.exit(0));
};

export const readStart = (): Start => {
  const [, , port = '', dataFolder = ''] = process.argv;
  return { port: Number(port), dataFolder };
};

/** Serves WebSockets; the path without its first slash names the board. */
export const listen = (
  { port }: Start,
  onSocket: (socket: WebSocket, board: string) => void,
): void => {
  endWhenAsked();
  const http = createServer((_request, response) => response.end('ready'));
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  sockets.on('connection', (socket, request) => {
    onSocket(socket, (request.url ?? '').slice(1));
  });
  http.listen(port, '127.0.0.1');
};
