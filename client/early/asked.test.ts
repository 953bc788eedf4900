// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, takeEarly } from './asked.ts';

const asked: { path: string; as: string | null; signal: AbortSignal | null | undefined }[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (path: string, { headers, signal }: RequestInit) => {
    asked.push({ path, as: new Headers(headers).get('talkoot-as'), signal });
    return Promise.resolve(new Response(path));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  delete window.asked;
});

describe('what the page asks for early', () => {
  it('is asked for once, as what the tab is, and goes to whoever takes it first', async () => {
    askEarly('/api/a', 'viewer');
    expect(asked).toMatchObject([{ path: '/api/a', as: 'viewer' }]);
    const answer = await takeEarly('/api/a', 'viewer');
    expect(await answer?.text()).toBe('/api/a');
    expect(takeEarly('/api/a', 'viewer')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('is no answer to anything else', () => {
    askEarly('/api/a', 'viewer');
    expect(takeEarly('/api/a', 'facilitator')).toBeNull();
    expect(takeEarly('/api/a', undefined)).toBeNull();
    expect(takeEarly('/api/b', 'viewer')).toBeNull();
    expect(takeEarly('/api/a', 'viewer')).not.toBeNull();
  });

  it('is given up with whoever took it', () => {
    askEarly('/api/a', 'viewer');
    const patience = new AbortController();
    takeEarly('/api/a', 'viewer', patience.signal)?.catch(() => undefined);
    expect(asked[0]?.signal?.aborted).toBe(false);
    patience.abort();
    expect(asked[0]?.signal?.aborted).toBe(true);
  });
});
