import { describe, expect, it } from 'vitest';
import { TimeBudgets } from './time-budgets.ts';

describe('the time that a session may take', () => {
  it('has room for a long day offline, and an end', () => {
    const budgets = new TimeBudgets();
    expect(budgets.take('anna', 4000, 0)).toBe(true);
    expect(budgets.take('anna', 1500, 0)).toBe(false);
    expect(budgets.take('bo', 1500, 0)).toBe(true);
    expect(budgets.take('anna', 1500, 4000)).toBe(true);
  });

  it('is not won back by coming again', () => {
    const budgets = new TimeBudgets();
    budgets.take('anna', 5000, 0);
    budgets.tidy(1000);
    expect(budgets.take('anna', 1000, 1000)).toBe(false);
    budgets.tidy(40_000);
    expect(budgets.take('anna', 5000, 40_000)).toBe(true);
  });
});
