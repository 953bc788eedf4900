import { expect, it, onTestFinished } from 'vitest';
import { createTopics } from './topics.ts';

it('wakes everybody else when one who waits breaks, and tells of that', async () => {
  const topics = createTopics();
  const woken: string[] = [];
  const broken = new Error('broken');
  const told = new Promise((resolve) => {
    const earlier = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    onTestFinished(() => {
      for (const listener of earlier) process.on('uncaughtException', listener);
    });
    process.once('uncaughtException', resolve);
  });
  topics.subscribe('info', () => woken.push('first'));
  topics.subscribe('info', () => {
    throw broken;
  });
  topics.subscribe('info', () => woken.push('last'));
  topics.wake(['info']);
  expect(woken).toEqual(['first', 'last']);
  expect(await told).toBe(broken);
});
