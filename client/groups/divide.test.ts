import { expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { err, ok } from '../../shared/lib/result.ts';
import { divide, type Division } from './divide.ts';

const CREATED = {
  breakout: 'b',
  groups: [
    { group: 'n', board: 'bn' },
    { group: 's', board: 'bs' },
  ],
};

const WISH: Division = {
  title: 'Teemat',
  board: 'master',
  plan: { themes: [], groups: [{ title: 'Pohjoinen' }, { title: 'Etelä' }] },
  capacity: 8,
  finding: { by: 'choose' },
  plenary: null,
  links: [],
};

/** A server that refuses one kind of command, and writes down what it is asked. */
const server = (refuses?: MeetingCommandRequest['type']) => {
  const asked: MeetingCommandRequest[] = [];
  return {
    asked,
    ask: (request: MeetingCommandRequest) => {
      asked.push(request);
      return Promise.resolve(
        request.type === refuses
          ? err({ kind: 'limit-reached' } as const)
          : ok(JSON.parse(JSON.stringify(request.type === 'group.create' ? CREATED : {}))),
      );
    },
  };
};

test('groups that people choose are made in one step', async () => {
  const { ask, asked } = server();
  expect(await divide(ask, WISH)).toEqual(ok({ breakout: 'b', incomplete: null }));
  expect(asked).toEqual([
    {
      type: 'group.create',
      title: 'Teemat',
      board: 'master',
      plenary: null,
      mode: 'choose',
      themes: [],
      groups: [
        { title: 'Pohjoinen', capacity: 8 },
        { title: 'Etelä', capacity: 8 },
      ],
    },
  ]);
});

test('people of a list get the ids of the groups that were made for them', async () => {
  const { ask, asked } = server();
  const people = [{ name: 'Anna', organisation: 'HUS', group: 'etelä' }];
  await divide(ask, { ...WISH, finding: { by: 'list', people } });
  expect(asked[0]).toMatchObject({ mode: 'assigned' });
  expect(asked[1]).toEqual({
    type: 'group.assign',
    breakout: 'b',
    people: [{ name: 'Anna', organisation: 'HUS', group: 's' }],
  });
});

test('what follows is tried although something before it failed, and the failure is told', async () => {
  const { ask, asked } = server('group.distribute');
  const links = ['https://video.example/1'];
  const done = await divide(ask, { ...WISH, finding: { by: 'region' }, links });
  expect(asked.map(({ type }) => type)).toEqual(['group.create', 'group.distribute', 'links.deal']);
  expect(done).toEqual(ok({ breakout: 'b', incomplete: { kind: 'limit-reached' } }));
});

test('nothing follows when no group was made', async () => {
  const { ask, asked } = server('group.create');
  expect(await divide(ask, WISH)).toEqual(err({ kind: 'limit-reached' }));
  expect(asked).toHaveLength(1);
});
