import type { CrowdPlan } from './run-crowd.ts';

const WRITERS = 20;

/** Everybody at one board: twenty write ten times a second, all pointers move five times a second. */
export const plenaryPlan = (people: number): CrowdPlan => ({
  people,
  boards: 1,
  roleOf: (index) => ({
    editsPerSecond: index < WRITERS ? 10 : 0,
    edits: 'mixed',
    pointersPerSecond: 5,
  }),
});
