import { describe, expect, test } from 'vitest';
import { fold, lineFor } from './match-people.ts';
import { foldName } from '../../../shared/network/fold-name.ts';

describe('a folded name', () => {
  test.each([
    ['Äijö Mäkinen', 'aijo makinen'],
    ['  MÄKINEN,  Äijö ', 'Aijo Makinen'],
    ['Anna-Maija O’Neill', 'anna maija oneill'],
    ["Anna Maija O'Neill", 'O´Neill Anna-Maija'],
    ['Åsa Ångström', 'Asa Angstrom'],
    ['Søren Ægir Łuczak', 'soren aegir luczak'],
    ['Strauß', 'STRAUSS'],
    ['Zoë', 'Zoe\u0308'],
  ])('of %s is that of %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test('keeps apart who is called otherwise', () => {
    expect(foldName('Anna Virtanen')).not.toBe(foldName('Anne Virtanen'));
    expect(foldName('Anna Virta')).not.toBe(foldName('Anna Virtanen'));
  });

  test('of other scripts is still a name', () => {
    expect(foldName('Анна')).not.toBe('');
  });
});

describe('the line of a list', () => {
  const lines = [
    { ...fold({ name: 'Anna Virtanen', organisation: 'Eksote' }), group: 'a' },
    { ...fold({ name: 'Anna Virtanen', organisation: '' }), group: 'b' },
    { ...fold({ name: 'Bo Ek', organisation: 'THL' }), group: 'c' },
  ];
  const find = (name: string, organisation = '') => lineFor({ name, organisation }, lines)?.group;

  test('is that of the organisation, else one without', () => {
    expect(find('virtanen anna', 'EKSOTE')).toBe('a');
    expect(find('Anna Virtanen', 'Siun sote')).toBe('b');
    expect(find('Anna Virtanen')).toBe('b');
  });

  test('is nobody’s from another organisation', () => {
    expect(find('Bo Ek', 'Turun yliopisto')).toBeUndefined();
  });

  test('is that of the only one of that name who has not told where they come from', () => {
    expect(find('Bo Ek')).toBe('c');
    const two = [
      { name: 'bo ek', organisation: 'thl' },
      { name: 'bo ek', organisation: 'kela' },
    ];
    expect(lineFor({ name: 'Bo Ek', organisation: '' }, two)).toBeNull();
  });

  test('is nobody’s without a name', () => {
    expect(lineFor({ name: '…', organisation: '' }, [{ name: '', organisation: '' }])).toBeNull();
  });
});
