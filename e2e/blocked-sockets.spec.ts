import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, savedState, writeNote } from './support/browser.ts';
import { addForeignNote, noteTexts } from './support/contract.ts';
import { type DemoBoard, findDemoBoard, NEEDS_BOARD } from './support/demo-board.ts';
import { test as base } from './support/fixtures.ts';
import { type Network, openNetwork, type Treatment } from './support/network.ts';
import { openStreams } from './support/open-streams.ts';
import type { RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Networks that let no WebSocket through: everything works, a little later. */
const SECTION = 'Asiakkaat ja asukkaat';

/** A client on another network, which has the same board open. */
type Outside = { readonly client: RawClient; readonly write: (text: string) => void };

type Fixtures = {
  /** The server without a network in between. */
  readonly direct: ServerProcess;
  readonly network: Network;
  readonly outside: Outside;
};

const openOutside = async (board: DemoBoard): Promise<Outside> => {
  const eero = await board.join('participant', 'Eero');
  const client = await board.open(eero);
  let last = 0;
  return {
    client,
    write: (text) => {
      const id = `outside-${(last += 1)}`;
      addForeignNote(client.doc, { id, text, section: '', author: eero.participantId });
    },
  };
};

const test = base.extend<Fixtures>({
  direct: async ({ demo }, use) => {
    const server = await startServer({ demo });
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  },
  network: async ({ direct }, use) => {
    const network = await openNetwork(direct.url);
    try {
      await use(network);
    } finally {
      await network.close();
    }
  },
  server: async ({ direct, network }, use) => use({ ...direct, url: network.url }),
  outside: async ({ direct }, use) => {
    const outside = await openOutside(await findDemoBoard(direct));
    await use(outside);
    outside.client.destroy();
  },
});

const expectBothWays = async (page: Page, { client, write }: Outside, word: string) => {
  write(`Ulkoa ${word}`);
  await expect(noteWith(page, `Ulkoa ${word}`)).toBeVisible({ timeout: 2000 });
  await writeNote(page, SECTION, `Sisältä ${word}`);
  await until(() => noteTexts(client.doc).includes(`Sisältä ${word}`), {
    what: 'the note from the page',
    timeoutMs: 2000,
  });
  await expect(savedState(page)).toBeVisible();
};

for (const treatment of ['refuse', 'swallow'] as const satisfies Treatment[]) {
  test(`a network that would ${treatment} WebSockets: the board is there within ten seconds`, async ({
    browser,
    server,
    network,
    outside,
  }) => {
    network.treatSockets(treatment);
    const page = await openPage(browser);
    const arriving = arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
    await until(() => network.sockets() > 0, { what: 'the first try' });
    const began = performance.now();
    await arriving;
    await expect(savedState(page)).toBeVisible();
    expect(performance.now() - began).toBeLessThan(10_000);
    await expect(page.getByTitle(/This network blocks the usual connection/)).toBeVisible();
    await expectBothWays(page, outside, 'ensin');

    const tried = network.sockets();
    const reloaded = performance.now();
    await page.reload();
    await expect(savedState(page)).toBeVisible();
    expect(performance.now() - reloaded).toBeLessThan(3000);
    await expectBothWays(page, outside, 'uudelleen');
    expect(network.sockets()).toBe(tried);
  });
}

test('a network that stops letting WebSockets through: what is written meanwhile arrives', async ({
  browser,
  server,
  direct,
  network,
  outside,
}) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(savedState(page)).toBeVisible();
  expect(await openStreams(direct.url)).toBe(0);
  network.treatSockets('swallow');
  network.cut();
  await expect(page.getByText('No connection', { exact: true })).toBeVisible();
  for (const word of ['Yksi', 'Kaksi', 'Kolme']) await writeNote(page, SECTION, word);
  outside.write('Samaan aikaan muualla');
  await expect(savedState(page)).toBeVisible();
  await expect(noteWith(page, 'Samaan aikaan muualla')).toBeVisible();
  expect(noteTexts(outside.client.doc)).toEqual(expect.arrayContaining(['Yksi', 'Kaksi', 'Kolme']));
  // The meeting's document follows.
  await expect.poll(() => openStreams(direct.url)).toBe(2);
});

test('a server that is down is no reason to leave WebSockets', async ({
  browser,
  server,
  direct,
  network,
}) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(savedState(page)).toBeVisible();
  await direct.kill();
  await expect(page.getByText('No connection', { exact: true })).toBeVisible();
  const tried = network.sockets();
  await until(() => network.sockets() >= tried + 4, { what: 'several tries', timeoutMs: 30_000 });
  await direct.start();
  await expect(savedState(page)).toBeVisible({ timeout: 15_000 });
  expect(await openStreams(direct.url)).toBe(0);
});

test('what was written just before leaving the page arrives', async ({
  browser,
  server,
  network,
  outside,
}) => {
  network.treatSockets('refuse');
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  for (const word of ['Viimeinen', 'Aivan viimeinen']) {
    const board = page.url();
    // Before it has a line the page cannot send anything; the words would wait on the device.
    await expect(savedState(page)).toBeVisible();
    await writeNote(page, SECTION, word);
    await expect(noteWith(page, word).first()).toBeVisible();
    await page.goto('about:blank');
    await until(() => noteTexts(outside.client.doc).includes(word), { what: word });
    await page.goto(board);
    await expect(noteWith(page, word).first()).toBeVisible();
  }
});

test('many tabs at once: those that are open stay open, and others get in when there is room', async ({
  browser,
  server,
  direct,
  network,
  outside,
}) => {
  network.treatSockets('refuse');
  const first = await openPage(browser);
  await arrive(first, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(savedState(first)).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(savedState(second)).toBeVisible();
  await expect.poll(() => openStreams(direct.url)).toBe(4);
  const third = await first.context().newPage();
  await third.goto(first.url());
  await expect(third.getByText('No connection', { exact: true })).toBeVisible();
  await expectBothWays(first, outside, 'ensimmäinen');
  await expectBothWays(second, outside, 'toinen');
  await second.close();
  await expect(savedState(third)).toBeVisible({ timeout: 20_000 });
  await expectBothWays(third, outside, 'kolmas');
});
