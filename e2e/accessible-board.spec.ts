import { expect, type Page } from 'playwright/test';
import { arrive, type Arrival } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { noteWith, openPage, type Size } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** Everything that a board can show, in light and dark: axe finds nothing. Other pages: accessible-pages.spec.ts. */
test.use({ shareServer: true });

const THEMES_BOARD = 'Työikäiset';

/** A step from one thing that can be seen to the next, by the words on the screen (Finnish unless said otherwise). */
type Step = (page: Page) => Promise<unknown>;

const press =
  (name: string): Step =>
  (page) =>
    page.getByRole('button', { name, exact: true }).click();
const choose =
  (name: string): Step =>
  (page) =>
    page.getByRole('menuitem', { name, exact: true }).click();
const view =
  (name: string): Step =>
  (page) =>
    page.getByRole('radio', { name, exact: true }).check();
const menuOf =
  (text: string): Step =>
  (page) =>
    noteWith(page, text).getByRole('button', { name: 'Lapun toiminnot' }).click();
const seen =
  (text: string): Step =>
  (page) =>
    expect(page.getByText(text).first()).toBeVisible();

const IMPORTED = 'Kokemusasiantuntijat mukaan jo silloin';
const BOARD_MENU = press('Taulun valikko');

type Sight = {
  readonly what: string;
  readonly as?: Arrival['as'];
  readonly board?: string;
  readonly size?: Size;
  readonly locale?: string;
  readonly steps?: readonly Step[];
};

const SIGHTS: readonly Sight[] = [
  { what: 'columns', steps: [seen(IMPORTED)] },
  { what: 'columns with a locked section', board: THEMES_BOARD },
  { what: 'columns as facilitator', as: 'facilitator', steps: [seen(IMPORTED)] },
  { what: 'columns as viewer', as: 'viewer', steps: [seen(IMPORTED)] },
  { what: 'canvas', steps: [view('Vapaa pohja'), seen(IMPORTED)] },
  {
    what: 'canvas as facilitator',
    as: 'facilitator',
    steps: [view('Vapaa pohja'), seen(IMPORTED)],
  },
  { what: 'outline', steps: [view('Luettelo'), seen(IMPORTED)] },
  { what: 'outline as facilitator', as: 'facilitator', steps: [view('Luettelo'), seen(IMPORTED)] },
  { what: 'a phone', size: 'phone', steps: [seen(IMPORTED)] },
  { what: 'the menu on a phone', size: 'phone', steps: [BOARD_MENU] },
  { what: 'the menu of a note', steps: [menuOf(IMPORTED)] },
  { what: 'moving a note', as: 'facilitator', steps: [menuOf(IMPORTED), choose('Siirrä…')] },
  { what: 'colours of a note', as: 'facilitator', steps: [menuOf(IMPORTED), choose('Väri…')] },
  { what: 'tags of a note', as: 'facilitator', steps: [menuOf(IMPORTED), choose('Tunnisteet…')] },
  { what: 'editing a note', as: 'facilitator', steps: [menuOf(IMPORTED), choose('Muokkaa')] },
  { what: 'the trash', steps: [BOARD_MENU, choose('Roskakori')] },
  { what: 'own settings', steps: [BOARD_MENU, choose('Omat asetukset')] },
  { what: 'shortcuts', steps: [BOARD_MENU, choose('Pikanäppäimet')] },
  { what: 'every command', steps: [BOARD_MENU, choose('Kaikki komennot')] },
  {
    what: 'settings of the board',
    as: 'facilitator',
    steps: [BOARD_MENU, choose('Taulun asetukset')],
  },
  {
    what: 'saving a template',
    as: 'facilitator',
    steps: [BOARD_MENU, choose('Tallenna malliksi')],
  },
  { what: 'columns in Swedish', locale: 'sv-FI', steps: [seen(IMPORTED)] },
  { what: 'columns in English', locale: 'en-GB', steps: [seen(IMPORTED)] },
];

for (const { what, as = 'participant', board = NEEDS_BOARD, size, locale, steps = [] } of SIGHTS) {
  test(what, async ({ browser, server }) => {
    const page = await openPage(browser, size, locale ?? 'fi-FI');
    await arrive(page, server, { as, name: 'Aino', board });
    for (const step of steps) await step(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
