import { request } from './http.ts';

/** How many event streams a server has open, as its metrics say. */
export const openStreams = async (server: string): Promise<number> => {
  const metrics = await (await request(`${server}/metrics`)).text();
  return Number(/^talkoot_event_streams (\d+)$/m.exec(metrics)?.[1] ?? NaN);
};
