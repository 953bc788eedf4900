import type { Browser, Locator, Page } from 'playwright/test';
import { joinUnseen } from './arrive.ts';
import { openPage, type Size } from './browser.ts';
import { command } from './command.ts';
import { createMeeting, type CreatedMeeting, type Role } from './http.ts';
import type { ServerProcess } from './server-process.ts';

type Visitor = { readonly name: string; readonly role?: Role; readonly size?: Size };

const meetings = new WeakMap<ServerProcess, Promise<CreatedMeeting>>();

/** The one meeting of a server, made when it is first asked for; its mingling is not open yet. */
const meetingOn = (server: ServerProcess): Promise<CreatedMeeting> => {
  const made = meetings.get(server) ?? createMeeting(server.url, { title: 'Talkoot' });
  meetings.set(server, made);
  return made;
};

/** Somebody new on the page of mingling tables of the server's meeting. */
export const visitTables = async (
  browser: Browser,
  server: ServerProcess,
  { name, role = 'participant', size = 'desktop' }: Visitor,
): Promise<Page> => {
  const page = await openPage(browser, size);
  const { links } = await meetingOn(server);
  const { meetingId } = await joinUnseen(page, links[role], name);
  await page.goto(`${server.url}/m/${meetingId}/${role}/tables`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';

/** Asks the server as the person of a page, where the test is not about the button. */
export const ask = (page: Page, body: Parameters<typeof command>[2]): Promise<void> =>
  command(page, idOf(page), body);

/** Founds a table with the one field, as a person does. */
export const foundTable = async (page: Page, topic: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Found a table on your own topic' });
  await field.fill(topic);
  await field.press('Enter');
  await rowOf(page, topic).waitFor();
};

/** A table's row, found by its header as a screen reader finds it. */
export const rowOf = (page: Page, topic: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: topic }) });
