import type { CDPSession, Page } from 'playwright';
import { sleep } from '../../measure/clock.ts';

/** What one action cost. */
export type Cost = {
  /** Time from frame to frame, in ms. */
  readonly p95: number;
  readonly worst: number;
  /** Share of the time that the main thread was at work. */
  readonly busy: number;
};

/** The value below which so large a part of the values lies; NaN for none. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};

const metricsOf = async (session: CDPSession): Promise<ReadonlyMap<string, number>> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
};

/** Watches frames and the main thread while something is done. */
export const watch = async (
  page: Page,
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<Cost> => {
  await session.send('Performance.enable');
  await page.evaluate(() => window.probe.start());
  const before = await metricsOf(session);
  await act();
  const after = await metricsOf(session);
  const frames = await page.evaluate(() => window.probe.stop());
  const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    p95: quantile(frames, 0.95),
    worst: Math.max(...frames),
    busy: grown('TaskDuration') / grown('Timestamp'),
  };
};

/** What the page holds once everything that nobody needs any more is gone. */
export const weigh = async (
  session: CDPSession,
): Promise<{ readonly heapMb: number; readonly nodes: number }> => {
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await sleep(200);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heapMb: usedSize / 1e6, nodes };
};
