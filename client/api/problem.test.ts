import { describe, expect, it } from 'vitest';
import { PROBLEMS, problemType } from '../../shared/api/problems.ts';
import type { ProblemName } from '../../shared/api/problems.ts';
import { parseProblem, problemKey } from './problem.ts';

const isName = (name: string): name is ProblemName => Object.hasOwn(PROBLEMS, name);

describe('parseProblem', () => {
  it('knows every problem that the server has', () => {
    for (const name of Object.keys(PROBLEMS).filter(isName)) {
      const problem = parseProblem(400, { type: problemType(name), title: '', status: 400 });
      expect(problem.kind).toBe(name);
      expect(problemKey(problem)).toMatch(/^errors\./);
    }
  });

  it('makes sense of anything else', () => {
    expect(parseProblem(500, '<html>').kind).toBe('unknown');
    expect(parseProblem(400, { type: '/problems/from-the-future' }).kind).toBe('unknown');
    expect(parseProblem(400, { type: 7 }).kind).toBe('unknown');
  });

  it('takes a proxy without a server behind it for a server out of reach', () => {
    expect(parseProblem(502, undefined).kind).toBe('unreachable');
  });
});
