import { expect, test } from 'vitest';
import type { Role } from '../shared/access/actor.ts';
import { COMMAND_ROLES } from '../shared/api/commands/all.ts';
import { WAYS_BACK, type WayBack } from '../shared/api/commands/ways-back.ts';

/** Every facilitator's action can be taken back, or is asked before: held against the pages that send commands. */

type Source = { readonly folder: string; readonly text: string };

const files = import.meta.glob<string>('./**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const sources: readonly Source[] = Object.entries(files)
  .filter(([path]) => !/\.test\.tsx?$|\/testing\/|deed-words/.test(path))
  .map(([path, text]) => ({ folder: path.slice(0, path.lastIndexOf('/')), text }));

/** A few types are put together where they are sent. */
const sendersOf = (command: string): readonly Source[] =>
  sources.filter(
    ({ text }) =>
      text.includes(`'${command}'`) ||
      (/^attention\.(look|bring|hold)$/.test(command) && text.includes('`attention.${level}`')),
  );

/** Dialogs and forms that ask; a frame of several erasing dialogs is one. */
const ASKS = /<(ConfirmDialog|FormDialog|ItemForm|EraseFrame)\b/;

const isOffered = (command: string, way: WayBack): boolean => {
  const senders = sendersOf(command);
  const asks = senders.some(({ text }) => ASKS.test(text));
  if (!('by' in way)) return way.how !== 'asked' || asks;
  const isAtHand = way.by.some((back) =>
    sendersOf(back).some(({ folder }) => senders.some((sender) => sender.folder === folder)),
  );
  return isAtHand && (way.how === undefined || asks);
};

const ways: readonly (readonly [string, WayBack])[] = Object.entries(WAYS_BACK);
const roles: Readonly<Record<string, readonly Role[]>> = COMMAND_ROLES;

test.each(ways)('%s is taken back or asked before where it is done', (command, way) => {
  expect(isOffered(command, way)).toBe(true);
});

test.each(ways)('Whoever may send %s may send what takes it back', (command, way) => {
  const back = 'by' in way ? way.by.flatMap((one) => [roles[one] ?? []]) : [];
  for (const allowed of back)
    expect(allowed).toEqual(expect.arrayContaining([...(roles[command] ?? [])]));
});

test('Only what participants do as well concerns nobody else', () => {
  const alone = ways.filter(
    ([, way]) => 'how' in way && (way.how === 'own' || way.how === 'reads'),
  );
  for (const [command] of alone) expect(roles[command]).toContain('participant');
});
