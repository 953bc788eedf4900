import { setupWSConnection } from '@y/websocket-server/utils';
import { listen, readStart } from './listen.ts';

/** @y/websocket-server as its own `server.js` runs it; LevelDB when YPERSISTENCE names a folder. */
listen(readStart(), (socket, board) => setupWSConnection(socket, { url: `/${board}` }));
