import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { Y } from '../../../e2e/support/yjs.ts';
import * as z from 'zod';
import { generateKeyBetween } from 'fractional-indexing';
import {
  createBoard,
  createMeeting,
  joinMeeting,
  keyOf,
  sendCommand,
} from '../../../e2e/support/http.ts';
import { openRawClient, type RawClient } from '../../../e2e/support/raw-client.ts';
import { cameraKeyOf } from '../../../client/views/canvas/camera-memory.ts';
import type { View } from '../../../shared/board/layout.ts';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';
import { sleep } from '../../measure/clock.ts';
import { talkoot as server } from '../../targets/talkoot.ts';
import { zoomBy } from '../drive/hand.ts';
import { type Look, WINDOW } from '../look.ts';
import { columnsOf, type MadeUpNote, NOTE_SIDE, STRIDE } from '../made-up-board.ts';
import type { BoardTarget, Move, Opened } from './target.ts';

/** An odd number: the free place in the middle of the board must not lie under the head of a frame. */
const SECTIONS = 9;
const NOTES_PER_FRAME = 250;

/** Our own zooming: so many units of the wheel make it e times as much. */
const UNITS_PER_E = 100;

const record = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> =>
  new Y.Map(Object.entries(values));

const sectionOf = (note: MadeUpNote, rows: number): number =>
  Math.min(SECTIONS - 1, Math.floor((note.y / STRIDE / rows) * SECTIONS));

/** Sections as bands across the board, one below the other. */
const writeSections = (doc: Y.Doc, side: number): void => {
  const height = (side * STRIDE) / SECTIONS;
  let rank: string | null = null;
  for (let index = 0; index < SECTIONS; index += 1) {
    rank = generateKeyBetween(rank, null);
    const frame = {
      x: -40,
      y: Math.round(index * height) - 10,
      w: side * STRIDE + 60,
      h: Math.round(height),
    };
    doc
      .getMap('sections')
      .set(`section${index}`, record({ title: `Section ${index + 1}`, prompt: '', rank, frame }));
  }
};

/** Writes the notes as people would have, in frames that the server takes. */
const writeNotes = async (
  { doc }: RawClient,
  notes: readonly MadeUpNote[],
  author: string,
): Promise<void> => {
  const side = columnsOf(notes.length + 1);
  doc.transact(() => writeSections(doc, side));
  let rank: string | null = null;
  for (let at = 0; at < notes.length; at += NOTES_PER_FRAME) {
    doc.transact(() => {
      for (const note of notes.slice(at, at + NOTES_PER_FRAME)) {
        rank = generateKeyBetween(rank, null);
        const { id, text, x, y, color } = note;
        doc.getMap('notes').set(
          id,
          record({
            text: new Y.Text(text),
            section: `section${sectionOf(note, side)}`,
            rank,
            author,
            createdAt: 1_700_000_000_000,
            color: NOTE_COLORS[color % NOTE_COLORS.length],
            position: { x, y },
            size: { w: NOTE_SIDE, h: NOTE_SIDE },
          }),
        );
      }
    });
    await sleep(20);
  }
};

/** When the board's title first has a word in it, by the page's own clock. */
const whenTitled = (page: Page, word: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('h1')?.textContent?.includes(wanted))
            resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    word,
  );

const move = ({ doc }: RawClient, { index, x, y }: Move): void => {
  const note = doc.getMap('notes').get(`note${index}`);
  if (!(note instanceof Y.Map)) throw new Error(`There is no note ${index}`);
  note.set('position', { x, y });
};

/**
 * Somebody else moves notes, over their own line and the server. The board's title says in the page itself when the
 * first move and the last have come.
 */
const moveByOthers = async (
  other: RawClient,
  page: Page,
  moves: readonly Move[],
  perSecond: number,
): Promise<number> => {
  const word = `after ${moves.length} at ${Math.round(performance.now())}`;
  const title = (text: string): unknown => other.doc.getMap('board').set('title', text);
  const first = whenTitled(page, `begun ${word}`);
  const last = whenTitled(page, `done ${word}`);
  title(`begun ${word}`);
  const begin = performance.now();
  for (const [index, next] of moves.entries()) {
    const early = begin + (index * 1000) / perSecond - performance.now();
    if (early > 1) await sleep(early);
    move(other, next);
  }
  const early = begin + (moves.length * 1000) / perSecond - performance.now();
  if (early > 1) await sleep(early);
  title(`done ${word}`);
  return (moves.length / ((await last) - (await first))) * 1000;
};

const openIn = async (
  folder: string,
  notes: readonly MadeUpNote[],
  first: Look,
  view: View,
): Promise<Opened> => {
  const running = await server.start({
    dataFolder: folder,
    profileFolder: null,
    isUnlimited: true,
  });
  const origin = `http://127.0.0.1:${running.port}`;
  const meeting = await createMeeting(origin, { title: 'Bench' });
  const key = keyOf(meeting.links.facilitator);
  const writer = await joinMeeting(origin, key, 'Vera Writer');
  const board = await createBoard(origin, meeting.id, writer.token, {
    title: 'Bench',
    template: 'blank',
  });
  await sendCommand(origin, meeting.id, writer.token, { type: 'meeting.setState', state: 'live' });
  const other = openRawClient(origin, `board:${board.id}`, writer.token);
  await other.synced();
  await writeNotes(other, notes, writer.participantId);
  await sleep(1500);
  if (other.closeCodes.length > 0)
    throw new Error(`Closed while writing: ${other.closeCodes.join()}`);
  return {
    origin,
    path: `/m/${meeting.id}/facilitator/b/${board.id}`,
    prepare: async (context) => {
      await context.request.post(`${origin}/api/join`, { data: { key, name: 'Rita Reader' } });
      // What a person has chosen before on this device: the view, and where they looked last.
      await context.addInitScript(
        ({ preferences, camera, look }) => {
          localStorage.setItem('talkoot:preferences', preferences);
          localStorage.setItem(camera, look);
        },
        {
          preferences: JSON.stringify({ views: { [board.id]: view } }),
          camera: cameraKeyOf(board.id),
          look: JSON.stringify(first),
        },
      );
    },
    look: async ({ page, session }, look) => {
      const middle = { x: WINDOW.width / 2, y: WINDOW.height / 2 };
      const remembered = await page.evaluate(
        (name) => localStorage.getItem(name) ?? '{}',
        cameraKeyOf(board.id),
      );
      const { zoom } = z.object({ zoom: z.number() }).parse(JSON.parse(remembered));
      await zoomBy(session, middle, Math.log(zoom / look.zoom) * UNITS_PER_E);
    },
    moveByOthers: ({ page }, moves, perSecond) => moveByOthers(other, page, moves, perSecond),
    close: async () => {
      other.destroy();
      await running.end();
    },
  };
};

/** Ours as `npm start` runs it: its server, its own page, and a second person who is there too. */
export const talkoot = (view: View): BoardTarget => ({
  name: 'talkoot',
  seen: '[data-note]',
  open: async (notes, first) => {
    const folder = mkdtempSync(join(tmpdir(), 'talkoot-browser-bench-'));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const opened = await openIn(folder, notes, first, view);
      return {
        ...opened,
        close: async () => {
          await opened.close();
          remove();
        },
      };
    } catch (error) {
      remove();
      throw error;
    }
  },
});
