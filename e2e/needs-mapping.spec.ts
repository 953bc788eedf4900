import { expect, type Page } from 'playwright/test';
import { joinByLink, noteWith, openBoard, openPage, writeNote } from './support/browser.ts';
import { addForeignNote, sectionIds, sectionOf } from './support/contract.ts';
import { findDemoBoard, NEEDS_BOARD } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import type { Role } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/** The sample meeting's needs-mapping round, in the browsers that people come with. */
const enter = async (
  page: Page,
  server: ServerProcess,
  role: Role,
  name: string,
): Promise<Page> => {
  await joinByLink(page, demoLinks(server.output())[role], name);
  await openBoard(page, NEEDS_BOARD);
  return page;
};

const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });

test('three browsers write together, and a power cut loses nothing that anyone saw', async ({
  browser,
  server,
}) => {
  const [kaisa, anna, bertta] = await Promise.all([
    enter(await openPage(browser), server, 'facilitator', 'Kaisa'),
    enter(await openPage(browser), server, 'participant', 'Anna'),
    enter(await openPage(browser, 'phone'), server, 'participant', 'Bertta'),
  ]);
  await writeNote(anna, 'Asiakkaat ja asukkaat', 'Kuulemme toisiamme');
  await writeNote(bertta, 'Asiakkaat ja asukkaat', 'Puhelimesta terveisiä');
  for (const page of [kaisa, anna, bertta]) {
    await expect(noteWith(page, 'Kuulemme toisiamme')).toBeVisible();
    await expect(noteWith(page, 'Puhelimesta terveisiä')).toBeVisible();
  }

  await server.kill();
  await writeNote(anna, 'Asiakkaat ja asukkaat', 'Kirjoitettu katkon aikana');
  await server.start();

  for (const page of [kaisa, anna, bertta]) {
    await expect(noteWith(page, 'Kirjoitettu katkon aikana')).toBeVisible({ timeout: 20_000 });
    await expect(noteWith(page, 'Kuulemme toisiamme')).toHaveCount(1);
    await expect(noteWith(page, 'Puhelimesta terveisiä')).toHaveCount(1);
    await expectSaved(page);
  }
  await kaisa.reload();
  await expect(noteWith(kaisa, 'Kirjoitettu katkon aikana')).toBeVisible();
});

test('what another program adds is on the screen at once', async ({ browser, server }) => {
  const page = await enter(await openPage(browser), server, 'participant', 'Anna');
  const board = await findDemoBoard(server);
  const robot = await board.join('participant', 'Robotti');
  const client = await board.open(robot);
  const section = sectionIds(client.doc).find(
    (id) => sectionOf(client.doc, id).get('title') === 'Asiakkaat ja asukkaat',
  );
  addForeignNote(client.doc, {
    id: 'robot-1',
    text: 'Ohjelman lappu',
    section: section ?? '',
    author: robot.participantId,
  });
  await expect(noteWith(page, 'Ohjelman lappu')).toBeVisible();
  await expect(noteWith(page, 'Ohjelman lappu').getByText('Robotti')).toBeVisible();
  client.destroy();
});

test('two tabs of one browser keep two roles through reload and restart', async ({
  browser,
  server,
}) => {
  const facilitator = await openPage(browser);
  await joinByLink(facilitator, demoLinks(server.output()).facilitator, 'Kaisa');
  const participant = await facilitator.context().newPage();
  await participant.goto(demoLinks(server.output()).participant);
  await participant.getByRole('button', { name: 'Join as a participant in this tab too' }).click();
  await participant.getByRole('button', { name: 'Join', exact: true }).click();
  await participant.waitForURL('**/participant');

  await server.kill();
  await server.start();
  await Promise.all([facilitator.reload(), participant.reload()]);
  await expect(facilitator.getByRole('button', { name: 'Add a board' })).toBeVisible();
  await expect(participant.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
  await expect(participant.getByRole('button', { name: 'Add a board' })).toHaveCount(0);
});
