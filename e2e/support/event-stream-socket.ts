import { eventStreamSockets } from '../../client/sync/event-stream/event-stream-socket.ts';
import { systemClock } from '../../client/sync/system-clock.ts';

/** Our client's stand-in for WebSocket, for programs: they may open as many connections as they like. */
export const EventStreamSocket = eventStreamSockets({
  clock: systemClock,
  takeSlot: async () => () => {},
});
