import { describe, expect, it } from 'vitest';
import { assignments, badLink, groupsInList, parseRegistrations, planGroups } from './dividing.ts';

describe('planGroups', () => {
  it('numbers groups in the meeting’s language', () => {
    const plan = planGroups({ by: 'number', count: 2 }, 'fi');
    expect(plan).toEqual({ themes: [], groups: [{ title: 'Ryhmä 1' }, { title: 'Ryhmä 2' }] });
  });

  it('takes names line by line', () => {
    const plan = planGroups({ by: 'names', names: ' Lapset \n\nIäkkäät\n' }, 'fi');
    expect(plan.groups.map(({ title }) => title)).toEqual(['Lapset', 'Iäkkäät']);
  });

  it('divides themes into groups of their own', () => {
    const plan = planGroups({ by: 'themes', themes: 'Lapset\nTyöikäiset', each: 2 }, 'fi');
    expect(plan.themes).toEqual([{ title: 'Lapset' }, { title: 'Työikäiset' }]);
    expect(plan.groups).toEqual([
      { title: 'Lapset 1', theme: 0 },
      { title: 'Lapset 2', theme: 0 },
      { title: 'Työikäiset 1', theme: 1 },
      { title: 'Työikäiset 2', theme: 1 },
    ]);
    const one = planGroups({ by: 'themes', themes: 'Lapset', each: 1 }, 'fi');
    expect(one.groups).toEqual([{ title: 'Lapset', theme: 0 }]);
  });
});

describe('a list of registrations', () => {
  it('is read with semicolons or tabs, and says which lines it cannot read', () => {
    const list = 'Anna;Pirha;Lapset\nBertta\tHUS\tIäkkäät\n\nCelia;lapset\nonly a name\n;x;y';
    const { people, unread } = parseRegistrations(list);
    expect(people).toEqual([
      { name: 'Anna', organisation: 'Pirha', group: 'Lapset' },
      { name: 'Bertta', organisation: 'HUS', group: 'Iäkkäät' },
      { name: 'Celia', organisation: '', group: 'lapset' },
    ]);
    expect(unread).toEqual([5, 6]);
    expect(groupsInList(people)).toEqual(['Lapset', 'Iäkkäät']);
    expect(assignments(people, [{ id: 'l', title: 'Lapset' }])).toEqual([
      { name: 'Anna', organisation: 'Pirha', group: 'l' },
      { name: 'Celia', organisation: '', group: 'l' },
    ]);
  });
});

describe('badLink', () => {
  it('finds the line that is no https address', () => {
    expect(badLink(['https://video.example/1'])).toBeNull();
    expect(badLink(['https://video.example/1', 'video.example/2'])).toBe(2);
  });
});
