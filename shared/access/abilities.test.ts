import { describe, expect, test } from 'vitest';
import { ABILITIES, abilitiesOf, type BoardTerms } from './abilities.ts';
import { DEFAULT_RULES, type PhaseRules } from './phase-rules.ts';

const board: BoardTerms = {
  participantsAdd: true,
  participantsReact: true,
  participantsComment: true,
  participantsEdit: 'own',
  participantsMove: 'own',
  participantsCluster: true,
  participantsUnsigned: false,
  frozen: undefined,
};

const allowedBy = (terms: BoardTerms, rules: PhaseRules | null): string[] => {
  const abilities = abilitiesOf(terms, rules);
  return ABILITIES.filter((ability) => abilities[ability] === null);
};

const NOTHING: PhaseRules = {
  ...DEFAULT_RULES,
  add: false,
  editOwn: false,
  moveOwn: false,
  comment: false,
  react: false,
};

describe('without a phase', () => {
  test('the board’s settings decide', () => {
    expect(allowedBy(board, null)).toEqual([
      'add',
      'editOwn',
      'moveOwn',
      'cluster',
      'comment',
      'react',
      'vote',
    ]);
    const open: BoardTerms = {
      ...board,
      participantsEdit: 'everyone',
      participantsMove: 'everyone',
    };
    expect(allowedBy(open, null)).toEqual([...ABILITIES]);
  });

  test('what is switched off says so, what is others’ says that', () => {
    const closed: BoardTerms = {
      ...board,
      participantsAdd: false,
      participantsReact: false,
      participantsCluster: false,
    };
    expect(abilitiesOf(closed, null)).toMatchObject({
      add: 'switchedOff',
      react: 'switchedOff',
      cluster: 'switchedOff',
      editAll: 'notYours',
      moveAll: 'notYours',
    });
  });
});

describe('in a phase', () => {
  test('its rules go before the settings, both ways', () => {
    const closed: BoardTerms = { ...board, participantsAdd: false };
    expect(abilitiesOf(closed, DEFAULT_RULES).add).toBeNull();
    expect(abilitiesOf(board, NOTHING).add).toBe('notInPhase');
    expect(allowedBy(board, NOTHING)).toEqual([]);
  });

  test('whoever may move all notes may move their own', () => {
    const grouping: PhaseRules = { ...NOTHING, moveAll: true };
    expect(allowedBy(board, grouping)).toEqual(['moveOwn', 'moveAll']);
  });

  test('whose words one may change stays the board’s to say', () => {
    const shared: BoardTerms = { ...board, participantsEdit: 'everyone' };
    expect(abilitiesOf(shared, DEFAULT_RULES).editAll).toBeNull();
    expect(abilitiesOf(board, DEFAULT_RULES).editAll).toBe('notYours');
    expect(abilitiesOf(shared, NOTHING).editAll).toBe('notInPhase');
  });
});

test('a frozen board lets nobody do anything, whatever its phase says', () => {
  const frozen: BoardTerms = { ...board, frozen: { reason: 'Tauko', at: 1, by: 'kaisa' } };
  for (const rules of [null, DEFAULT_RULES]) {
    expect(new Set(Object.values(abilitiesOf(frozen, rules)))).toEqual(new Set(['frozen']));
  }
});
