import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/meeting/records/message.ts';
import { FRESH_MS, messagesToShow } from './message-choice.ts';

const NOW = 10_000_000;

const message = (id: string, rest: Partial<Message> = {}): Message => ({
  id,
  to: '',
  text: id,
  at: NOW,
  by: 'kaisa',
  ...rest,
});

const shown = (
  messages: readonly Message[],
  rest: Partial<Parameters<typeof messagesToShow>[0]> = {},
) =>
  messagesToShow({
    messages,
    groups: new Set(['own']),
    cameAt: NOW,
    dismissed: new Set(),
    ...rest,
  }).map(({ id }) => id);

describe('messagesToShow', () => {
  it('are those to everybody and to one’s own group', () => {
    const messages = [message('all'), message('mine', { to: 'own' }), message('not', { to: 'b' })];
    expect(shown(messages)).toEqual(['all', 'mine']);
  });

  it('leaves out what was called long before one came, and keeps what came since', () => {
    const messages = [
      message('old', { at: NOW - FRESH_MS }),
      message('fresh', { at: NOW - FRESH_MS + 1 }),
      message('later', { at: NOW + FRESH_MS }),
    ];
    expect(shown(messages)).toEqual(['fresh', 'later']);
  });

  it('leaves out what was put away, and shows the newest three', () => {
    const messages = ['a', 'b', 'c', 'd', 'e'].map((id) => message(id));
    expect(shown(messages, { dismissed: new Set(['d']) })).toEqual(['b', 'c', 'e']);
  });
});
