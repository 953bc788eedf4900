import type { Page } from 'playwright/test';
import { demoLinks } from './demo-links.ts';
import { keyOf, type Joined, type MeetingSummary, type Role } from './http.ts';
import type { ServerProcess } from './server-process.ts';

export type Arrival = {
  readonly as: Role;
  readonly name: string;
  /** A board by its title; without one it is the meeting's page. */
  readonly board?: string;
};

/** Joins by a link with the call that the join page makes, from the browser of this page, which stays where it is. */
export const joinUnseen = async (page: Page, link: string, name: string): Promise<Joined> => {
  const answer = await page
    .context()
    .request.post(new URL('/api/join', link).href, { data: { key: keyOf(link), name } });
  if (!answer.ok()) throw new Error(`joining: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};

/** Comes to a meeting's page by a link, as `arrive` does. */
export const arriveByLink = async (page: Page, link: string, name: string): Promise<Joined> => {
  const joined = await joinUnseen(page, link, name);
  await page.goto(new URL(`/m/${joined.meetingId}/${joined.role}`, link).href);
  return joined;
};

/**
 * Comes to the sample meeting without the join page: the same call that the page makes, from the same browser. For
 * tests that begin after the door.
 */
export const arrive = async (
  page: Page,
  server: ServerProcess,
  { as, name, board }: Arrival,
): Promise<Joined> => {
  const { request } = page.context();
  const joined = await joinUnseen(page, demoLinks(server.output())[as], name);
  const path = `/m/${joined.meetingId}/${as}`;
  if (board === undefined) {
    await page.goto(`${server.url}${path}`);
    return joined;
  }
  const meeting: MeetingSummary = await (
    await request.get(`${server.url}/api/meetings/${joined.meetingId}`, {
      headers: { 'talkoot-as': as },
    })
  ).json();
  const id = meeting.boards.find(({ title }) => title === board)?.id;
  if (id === undefined) throw new Error(`the sample meeting has no board "${board}"`);
  await page.goto(`${server.url}${path}/b/${id}`);
  await page.getByRole('heading', { level: 1, name: board }).waitFor();
  // The view comes a moment after the header; what follows may cut the line.
  await page.getByRole('heading', { level: 2 }).or(page.getByRole('article')).first().waitFor();
  return joined;
};
