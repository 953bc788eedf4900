import { expect, type Page } from 'playwright/test';
import {
  joinByLink,
  noteWith,
  openBoard,
  openPage,
  sectionNamed,
  writeNote,
} from './support/browser.ts';
import { addForeignNote, sectionIds, sectionOf } from './support/contract.ts';
import { findDemoBoard, NEEDS_BOARD } from './support/demo-board.ts';
import { goTo } from './support/keyboard.ts';
import { planSamplePhases } from './support/plan-phases.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import type { Role } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/** The sample meeting's needs-mapping round, in the browsers that people come with. */
test.use({ ownProcess: true });

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

test('a round from secret writing to the result of a vote, on laptops, a phone and by keys alone', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  await planSamplePhases(server, 'Tarvemäärittely sidosryhmittäin', {
    'Omat tarpeet': 'secret',
    Äänestys: 'vote',
  });
  const [kaisa, anna, bertta, carl] = await Promise.all([
    enter(await openPage(browser), server, 'facilitator', 'Kaisa'),
    enter(await openPage(browser), server, 'participant', 'Anna'),
    enter(await openPage(browser, 'phone'), server, 'participant', 'Bertta'),
    enter(await openPage(browser), server, 'participant', 'Carl'),
  ]);
  const pages = [kaisa, anna, bertta, carl];
  const section = 'Asiakkaat ja asukkaat';
  const bar = kaisa.getByRole('region', { name: 'Lead the meeting' });

  await bar.getByRole('button', { name: 'Begin: Omat tarpeet' }).click();
  for (const page of [anna, bertta, carl]) {
    await expect(page.getByText('Everybody writes in secret').first()).toBeVisible();
  }
  await writeNote(anna, section, 'Annan tarve');
  await writeNote(bertta, section, 'Bertan tarve');
  await goTo(carl, carl.getByRole('textbox', { name: `New note in the section ${section}` }));
  await carl.keyboard.type('Carlin tarve');
  await carl.keyboard.press('Enter');
  await expect(carl.getByText('Carlin tarve')).toBeVisible();
  await expect(kaisa.getByText('3 people have written, 3 notes')).toBeVisible({ timeout: 15_000 });
  for (const page of [kaisa, anna, carl])
    await expect(page.getByText('Bertan tarve')).toHaveCount(0);

  await bar.getByRole('button', { name: 'Show all notes' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Show all notes' }).click();
  for (const page of pages) {
    for (const name of ['Annan', 'Bertan', 'Carlin']) {
      await expect(noteWith(page, `${name} tarve`)).toHaveCount(1);
    }
  }

  await bar.getByRole('button', { name: 'Next: Äänestys' }).click();
  await bar.getByRole('button', { name: 'Vote', exact: true }).click();
  const dialog = kaisa.getByRole('dialog', { name: 'Vote' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Mihin tartumme?');
  await dialog.getByText('Secrecy, who votes, and when it ends').click();
  await dialog.getByRole('checkbox', { name: 'Facilitators vote too' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Close it by itself' }).check();
  await dialog.getByRole('button', { name: 'Open the vote' }).click();

  const done = (page: Page) => page.getByRole('button', { name: 'I am done' });
  await noteWith(anna, 'Bertan tarve').getByRole('button', { name: 'Give a dot' }).click();
  await noteWith(bertta, 'Bertan tarve').getByRole('button', { name: 'Give a dot' }).tap();
  await expect(done(carl)).toBeVisible();
  await noteWith(carl, 'Carlin tarve').focus();
  await carl.keyboard.press('+');
  await expect(noteWith(carl, 'Carlin tarve').getByText('1 dot', { exact: true })).toBeVisible();
  await done(anna).click();
  await done(bertta).tap();
  await done(carl).press('Enter');

  const result = (page: Page) => page.getByRole('region', { name: /^Result: Mihin tartumme\?/ });
  for (const page of pages) {
    await expect(result(page)).toContainText('3 of 3 voted', { timeout: 20_000 });
  }
  await expect(result(kaisa).getByRole('row').nth(1)).toContainText('Bertan tarve');
  await result(bertta).getByText('What I voted').tap();
  await expect(result(bertta).getByRole('listitem')).toHaveText('Bertan tarve (1)');
  await result(kaisa).getByRole('button', { name: 'Put the board in this order' }).click();
  const first = sectionNamed(anna, section).getByRole('article').first();
  await expect(first).toContainText('Bertan tarve');
  await kaisa.reload();
  await expect(result(kaisa)).toBeVisible();
});
