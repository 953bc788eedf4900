import { describe, expect, it } from 'vitest';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { createPeople } from './people.ts';

const anna: PersonAnswer = { participantId: 'anna', name: 'Anna', organisation: '', region: '' };

/** A directory whose answers and waits a test turns by hand. */
const setUp = (first: readonly PersonAnswer[] | null = [anna]) => {
  let answer = first;
  let questions = 0;
  const waits: (() => void)[] = [];
  const people = createPeople({
    ask: () => {
      questions += 1;
      return Promise.resolve(answer);
    },
    debounce: (run) => waits.push(run),
  });
  const changes: string[][] = [];
  people.subscribe((changed) => changes.push([...changed]));
  return {
    people,
    changes,
    questions: () => questions,
    answers: (next: readonly PersonAnswer[] | null) => {
      answer = next;
    },
    settle: async () => {
      for (const run of waits.splice(0)) run();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
};

describe('people', () => {
  it('are asked for once, however many are unknown', async () => {
    const { people, changes, questions, settle } = setUp();
    expect(people.person('anna')).toBeNull();
    expect(people.person('eero')).toBeNull();
    await settle();
    expect(questions()).toBe(1);
    expect(people.person('anna')).toMatchObject({ name: 'Anna' });
    expect(changes).toEqual([['anna']]);
  });

  it('are not asked for again and again when the directory does not know them', async () => {
    const { people, questions, settle } = setUp();
    people.person('eero');
    await settle();
    people.person('eero');
    await settle();
    expect(questions()).toBe(1);
  });

  it('are read again when told so; only who changed is news', async () => {
    const { people, changes, answers, settle } = setUp();
    people.person('anna');
    await settle();
    const before = people.person('anna');
    answers([anna, { ...anna, participantId: 'eero', name: 'Eero' }]);
    people.refresh();
    await settle();
    expect(changes).toEqual([['anna'], ['eero']]);
    expect(people.person('anna')).toBe(before);
  });

  it('are asked for again after a question without an answer', async () => {
    const { people, answers, settle } = setUp(null);
    people.person('anna');
    await settle();
    answers([anna]);
    people.person('anna');
    await settle();
    expect(people.person('anna')).toMatchObject({ name: 'Anna' });
  });
});
