import { expect, it } from 'vitest';
import { describeMeeting } from './describe-meeting.ts';

it('prints a title and an aligned line for each way in', () => {
  const printed = describeMeeting({
    title: 'Verkkoklinikka',
    links: [
      { id: '1', kind: 'facilitator', secret: 'f-key', lastUsedAt: null },
      { id: '2', kind: 'code', secret: '427118903', lastUsedAt: null },
      { id: '3', kind: 'viewer', secret: 'v-key', lastUsedAt: null },
    ],
    origin: 'http://127.0.0.1:3000',
    coordinatorKeyPlace: 'data-demo/coordinator-key',
  });
  expect(printed.split('\n')).toEqual([
    'Verkkoklinikka',
    '  facilitator      http://127.0.0.1:3000/join#f-key',
    '  participant      revoked',
    '  viewer           http://127.0.0.1:3000/join#v-key',
    '  code             427 118 903',
    '  coordinator key  data-demo/coordinator-key',
  ]);
});
