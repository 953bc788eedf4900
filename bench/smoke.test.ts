import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTarget } from './targets/targets.ts';
import { workshop } from './workloads/workshop.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-bench-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the bench', () => {
  it('finds at everybody what the others at the board did', async () => {
    // The relay needs none of the peers' packages.
    const figures = await workshop.measure({
      target: findTarget('relay'),
      seconds: 1,
      scale: 0.05,
      folder,
      cacheFolder: folder,
      profileFolder: null,
      say: () => undefined,
      doubt: () => undefined,
      measured: () => undefined,
    });
    expect(figures['missing']).toBe(0);
    // Eleven people: each of some 55 edits a second comes to ten others.
    expect(figures['edits']).toBeGreaterThan(200);
    expect(figures['p50']).toBeLessThan(10_000);
  });
});
