import { expect, type Page } from 'playwright/test';
import { arrive, type Arrival } from './support/arrive.ts';
import { expectAccessibleInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
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

/** What is looked at, one after the other on one page; what a sight opens is closed with Esc before the next. */
type Sight = { readonly what: string; readonly steps?: readonly Step[] };

type Visit = {
  readonly who: string;
  readonly as?: Arrival['as'];
  readonly board?: string;
  readonly size?: Size;
  readonly locale?: string;
  readonly sights: readonly Sight[];
};

const VISITS: readonly Visit[] = [
  {
    who: 'a participant',
    sights: [
      { what: 'columns', steps: [seen(IMPORTED)] },
      { what: 'the menu of a note', steps: [menuOf(IMPORTED)] },
      { what: 'the trash', steps: [BOARD_MENU, choose('Roskakori')] },
      { what: 'own settings', steps: [BOARD_MENU, choose('Omat asetukset')] },
      { what: 'shortcuts', steps: [BOARD_MENU, choose('Pikanäppäimet')] },
      { what: 'every command', steps: [BOARD_MENU, choose('Kaikki komennot')] },
      { what: 'outline', steps: [view('Luettelo'), seen(IMPORTED)] },
      { what: 'canvas', steps: [view('Vapaa pohja'), seen(IMPORTED)] },
    ],
  },
  {
    who: 'a facilitator',
    as: 'facilitator',
    sights: [
      { what: 'columns', steps: [seen(IMPORTED)] },
      { what: 'moving a note', steps: [menuOf(IMPORTED), choose('Siirrä…')] },
      { what: 'colours of a note', steps: [menuOf(IMPORTED), choose('Väri…')] },
      { what: 'tags of a note', steps: [menuOf(IMPORTED), choose('Tunnisteet…')] },
      { what: 'editing a note', steps: [menuOf(IMPORTED), choose('Muokkaa')] },
      { what: 'settings of the board', steps: [BOARD_MENU, choose('Taulun asetukset')] },
      { what: 'saving a template', steps: [BOARD_MENU, choose('Tallenna malliksi')] },
      { what: 'outline', steps: [view('Luettelo'), seen(IMPORTED)] },
      { what: 'canvas', steps: [view('Vapaa pohja'), seen(IMPORTED)] },
    ],
  },
  {
    who: 'a viewer, in Swedish',
    as: 'viewer',
    locale: 'sv-FI',
    sights: [{ what: 'columns', steps: [seen(IMPORTED)] }],
  },
  {
    who: 'a participant before a locked section, in English',
    board: THEMES_BOARD,
    locale: 'en-GB',
    sights: [{ what: 'columns' }],
  },
  {
    who: 'somebody with a phone',
    size: 'phone',
    sights: [
      { what: 'a section', steps: [seen(IMPORTED)] },
      { what: 'the menu', steps: [BOARD_MENU] },
    ],
  },
];

const closeAll = async (page: Page): Promise<void> => {
  const open = page.getByRole('dialog').or(page.getByRole('menu'));
  if ((await open.count()) === 0) return;
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
};

for (const { who, as = 'participant', board = NEEDS_BOARD, size, locale, sights } of VISITS) {
  test(who, async ({ browser, server }) => {
    test.slow();
    const page = await openPage(browser, size, locale ?? 'fi-FI');
    await arrive(page, server, { as, name: 'Aino', board });
    for (const { what, steps = [] } of sights) {
      await test.step(what, async () => {
        for (const step of steps) await step(page);
        await expectAccessibleInBothThemes(page);
        await expectNoSidewaysScroll(page);
        await closeAll(page);
      });
    }
  });
}
