import * as z from 'zod';
import { request } from './http.ts';

type Asker = {
  readonly url: string;
  /** None for whoever has not joined. */
  readonly token?: string;
  readonly meetingId: string;
  readonly boardIds: readonly string[];
};

const api = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** In whatever way an export can be asked for. */
const ASKED_WITH = ['', '?format=csv&names=yes', '?format=text', '?format=html&names=yes'];

/** The addresses of a described path: one for each board where it has one. */
const addressesOf = (path: string, { meetingId, boardIds }: Asker): readonly string[] => {
  const ofMeeting = path.replace('{meetingId}', meetingId);
  const addresses = ofMeeting.includes('{boardId}')
    ? boardIds.map((board) => ofMeeting.replace('{boardId}', board))
    : [ofMeeting];
  return addresses
    .map((address) => address.replaceAll(/\{[^}]+\}/g, 'x'))
    .flatMap((address) =>
      address.endsWith('/export') ? ASKED_WITH.map((query) => `${address}${query}`) : [address],
    );
};

/** What stands at an address, with its headers. */
const readPublic = async (url: string, address: string): Promise<readonly string[]> => {
  const page = await request(new URL(address, url).href);
  const text = await page.text();
  return [...page.headers, text].map(String);
};

/**
 * Everything that the server answers to somebody who asks for all it can be asked for: every GET that the API describes,
 * with its headers. `read` is the addresses that were answered well, so that a test sees that there was something to hear.
 */
export const everyAnswer = async (
  asker: Asker,
): Promise<{ readonly heard: readonly string[]; readonly read: readonly string[] }> => {
  const { url, token } = asker;
  const { paths } = api.parse(await (await request(`${url}/api/openapi.json`)).json());
  const heard: string[] = [];
  const read: string[] = [];
  for (const [path, operations] of Object.entries(paths)) {
    if (!('get' in operations)) continue;
    for (const address of addressesOf(path, asker)) {
      const answer = await request(`${url}${address}`, token === undefined ? {} : { token });
      heard.push(`${[...answer.headers].join('\n')}\n${await answer.text()}`);
      if (answer.ok) read.push(address);
    }
  }
  return { heard, read };
};

/** What the public reads at an address, with the feed and the calendar beside it. */
export const everyPublicAnswer = async (url: string, link: string): Promise<readonly string[]> => {
  const { pathname } = new URL(link, url);
  const page = pathname.replace(/\/feed\.atom$/, '');
  const answers = await Promise.all(
    ['', '/feed.atom', '/calendar.ics'].map((suffix) => readPublic(url, `${page}${suffix}`)),
  );
  return answers.flat();
};
