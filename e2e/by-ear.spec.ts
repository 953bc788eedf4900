import { type Browser, expect, type Page } from 'playwright/test';
import * as z from 'zod';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';
import {
  createMeeting,
  type CreatedMeeting,
  joinMeeting,
  readMeeting,
  sendCommand,
} from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/**
 * The tables page and the choice of groups as the accessibility tree tells them: what one may do is there with the
 * name of what it is done to, what state it is in is said in words, and in the order in which it is read.
 */
test.use({ demo: false });

const founded = z.object({ table: z.string() });
const divided = z.object({
  breakout: z.string(),
  groups: z.array(z.object({ group: z.string() })).length(3),
});

type Gathering = { readonly meeting: CreatedMeeting; readonly breakout: string };

/** Two tables, one of which is full; three groups, one of which is full; Bertta sits in both. */
const gather = async (server: ServerProcess): Promise<Gathering> => {
  const meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  const kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const bertta = await joinMeeting(server.url, meeting.keys.participant, 'Bertta');
  const ask = ({ token }: { token: string }, body: Parameters<typeof sendCommand>[3]) =>
    sendCommand(server.url, meeting.id, token, body);
  await ask(kaisa, { type: 'mingling.set', isOn: true, linksAt: Date.now() });
  await ask(kaisa, { type: 'table.found', topic: 'Kahvi', sit: false });
  founded.parse(await ask(bertta, { type: 'table.found', topic: 'Sopimukset', capacity: 1 }));
  await ask(kaisa, { type: 'links.deal', for: 'tables', links: ['https://call.example/1'] });
  const { boards } = await readMeeting(server.url, meeting.id, kaisa.token);
  const { breakout, groups } = divided.parse(
    await ask(kaisa, {
      type: 'group.create',
      title: 'Ryhmät',
      board: boards[0]?.id,
      groups: [{ title: 'Pieni', capacity: 1 }, { title: 'Suuri' }, { title: 'Tyhjä' }],
    }),
  );
  await ask(bertta, { type: 'group.choose', group: groups[0]?.group });
  return { meeting, breakout };
};

const visit = async (
  browser: Browser,
  server: ServerProcess,
  { meeting, locale, path }: { meeting: CreatedMeeting; locale: string; path: string },
): Promise<Page> => {
  const page = await openPage(browser, 'desktop', locale);
  const data = { key: meeting.keys.participant, name: 'Anna' };
  await page.context().request.post(`${server.url}/api/join`, { data });
  await page.goto(`${server.url}/m/${meeting.id}/participant${path}`);
  return page;
};

const TABLES = {
  'fi-FI': {
    join: 'Jonota paikkaa: Sopimukset',
    says: `
- table "Pöydät":
  - caption: Pöydät
  - rowgroup:
    - row "Aihe Vetäjä Paikat Mukana Videopuhelu Toiminnot"
  - rowgroup:
    - row /Kahvi/:
      - rowheader "Kahvi"
      - cell "ei vielä vetäjää"
      - cell "8 paikkaa, 0 varattu"
      - cell "Ei vielä ketään"
      - cell "ei linkkiä"
      - cell:
        - 'button "Liity: Kahvi"'
    - row /Sopimukset/:
      - rowheader "Sopimukset"
      - cell "Bertta"
      - cell "1 paikka, 1 varattu 1 jonossa"
      - cell "Bertta":
        - list:
          - listitem: Bertta
      - cell:
        - 'link "Avaa puhelu: Sopimukset (avautuu uuteen välilehteen)"'
      - cell:
        - 'button "Poistu jonosta: Sopimukset"'
        - text: "paikkasi jonossa: 1"
`,
  },
  'sv-FI': {
    join: 'Köa till en plats: Sopimukset',
    says: `
- table "Bord":
  - rowgroup
  - rowgroup:
    - row /Kahvi/:
      - rowheader "Kahvi"
      - cell "ingen värd än"
      - cell "0 av 8 platser tagna"
      - cell "Ingen än"
      - cell "ingen länk"
      - cell:
        - 'button "Gå med: Kahvi"'
    - row /Sopimukset/:
      - rowheader "Sopimukset"
      - cell "Bertta"
      - cell "1 av 1 plats tagen 1 i kö"
      - cell "Bertta"
      - cell:
        - 'link "Öppna samtal: Sopimukset (öppnas i en ny flik)"'
      - cell:
        - 'button "Lämna kön: Sopimukset"'
        - text: "din plats i kön: 1"
`,
  },
  'en-GB': {
    join: 'Wait for a seat: Sopimukset',
    says: `
- table "Tables":
  - rowgroup
  - rowgroup:
    - row /Kahvi/:
      - rowheader "Kahvi"
      - cell "no host yet"
      - cell "0 of 8 seats taken"
      - cell "Nobody yet"
      - cell "no link"
      - cell:
        - 'button "Join: Kahvi"'
    - row /Sopimukset/:
      - rowheader "Sopimukset"
      - cell "Bertta"
      - cell "1 of 1 seat taken 1 in line"
      - cell "Bertta"
      - cell:
        - 'link "Open call: Sopimukset (opens in a new tab)"'
      - cell:
        - 'button "Leave the line: Sopimukset"'
        - text: "your place in line: 1"
`,
  },
} as const;

for (const [locale, { join, says }] of Object.entries(TABLES)) {
  test(`tables, by ear and single clicks, in ${locale}`, async ({ browser, server }) => {
    const { meeting } = await gather(server);
    const page = await visit(browser, server, { meeting, locale, path: '/tables' });
    await page.getByRole('button', { name: join }).click();
    await expect(page.getByRole('table')).toMatchAriaSnapshot(says);
  });
}

const GROUPS = {
  'fi-FI': {
    choose: 'Valitse tämä ryhmä: Suuri',
    says: `
- list:
  - listitem:
    - heading "Pieni" [level=2]
    - paragraph: 1 paikka, 1 varattu
    - list:
      - listitem: Bertta
    - paragraph: Täynnä. Valitse toinen ryhmä.
  - listitem:
    - heading "Suuri" [level=2]
    - paragraph: 1 ihminen
    - list:
      - listitem: Anna (sinä)
    - paragraph: Oma ryhmäsi
  - listitem:
    - heading "Tyhjä" [level=2]
    - paragraph: Ei vielä ketään
    - 'button "Vaihda tähän ryhmään: Tyhjä"'
`,
  },
  'sv-FI': {
    choose: 'Välj den här gruppen: Suuri',
    says: `
- list:
  - listitem:
    - heading "Pieni" [level=2]
    - paragraph: 1 av 1 plats tagen
    - list:
      - listitem: Bertta
    - paragraph: Full. Välj en annan grupp.
  - listitem:
    - heading "Suuri" [level=2]
    - paragraph: 1 person
    - list:
      - listitem: Anna (du)
    - paragraph: Din grupp
  - listitem:
    - heading "Tyhjä" [level=2]
    - paragraph: Ingen ännu
    - 'button "Byt till den här gruppen: Tyhjä"'
`,
  },
  'en-GB': {
    choose: 'Choose this group: Suuri',
    says: `
- list:
  - listitem:
    - heading "Pieni" [level=2]
    - paragraph: 1 of 1 place taken
    - list:
      - listitem: Bertta
    - paragraph: Full. Choose another group.
  - listitem:
    - heading "Suuri" [level=2]
    - paragraph: 1 person
    - list:
      - listitem: Anna (you)
    - paragraph: Your group
  - listitem:
    - heading "Tyhjä" [level=2]
    - paragraph: Nobody yet
    - 'button "Move to this group: Tyhjä"'
`,
  },
} as const;

for (const [locale, { choose, says }] of Object.entries(GROUPS)) {
  test(`groups, by ear and single clicks, in ${locale}`, async ({ browser, server }) => {
    const { meeting, breakout } = await gather(server);
    const path = `/groups/${breakout}`;
    const page = await visit(browser, server, { meeting, locale, path });
    await page.getByRole('button', { name: choose }).click();
    await expect(page.getByRole('main')).toMatchAriaSnapshot(says);
  });
}
