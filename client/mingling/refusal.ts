import { type Problem, problemKey } from '../api/problem.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Why something about a table was not done, and what to do now. */
export const refusalKey = (problem: Problem): MessageKey => {
  switch (problem.kind) {
    case 'not-allowed':
      return 'mingling.refusedNotYours';
    case 'not-found':
      return 'mingling.refusedGone';
    case 'conflict':
      return 'mingling.refusedChanged';
    case 'full':
      return 'mingling.refusedFull';
    default:
      return problemKey(problem);
  }
};
