import { describe, expect, it } from 'vitest';
import type { AgendaKind } from '../../shared/meeting/records/agenda-item.ts';
import type { AgendaItem } from '../../shared/meeting/records/agenda-item.ts';
import { partLink, type PartPlaces } from './part-link.ts';

const part = (kind: AgendaKind, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'p',
  title: 'P',
  kind,
  rank: 'a0',
  minutes: 10,
  startsAt: undefined,
  board: undefined,
  breakout: undefined,
  prompt: '',
  deleted: undefined,
  ...more,
});

const breakout = (id: string): PartPlaces['live']['breakouts'][number] => ({
  id,
  title: `Teemat ${id}`,
  rank: 'a0',
  master: undefined,
  plenary: undefined,
  mode: 'choose',
  linkCount: 0,
  stage: 'open',
  openedAt: undefined,
  backAt: undefined,
});

const group: PartPlaces['live']['groups'][number] = {
  id: 'g',
  breakout: 'x',
  theme: '',
  title: 'Lapset A',
  rank: 'a0',
  board: 'gb',
  capacity: 0,
  hosts: [],
  link: undefined,
  extraMs: undefined,
  removedAt: undefined,
};

const places = (changes: Partial<PartPlaces['live']> = {}): PartPlaces => ({
  path: '/m/m/participant',
  boards: [
    { id: 'b', title: 'Tarpeet' },
    { id: 'gb', title: 'Lapset A' },
  ],
  live: { breakouts: [breakout('x')], groups: [group], places: new Map(), ...changes },
  personId: 'anna',
  choosesGroup: true,
});

const IN_GROUP = new Map([['x', new Map([['anna', { group: 'g', at: 1 }]])]]);

describe('a part of the programme', () => {
  it('leads to its board, when the reader may open it', () => {
    expect(partLink(part('board', { board: 'b' }), places())).toEqual({
      to: '/m/m/participant/b/b',
      step: 'agenda.openBoard',
      title: 'Tarpeet',
    });
    expect(partLink(part('board', { board: 'hidden' }), places())).toBeNull();
    expect(partLink(part('plenary'), places())).toBeNull();
  });

  it('leads to the tables', () => {
    expect(partLink(part('mingling'), places())?.to).toBe('/m/m/participant/tables');
  });

  it('leads to one’s own group, or to where groups are chosen', () => {
    const groups = part('breakout', { breakout: 'x' });
    expect(partLink(groups, places({ places: IN_GROUP }))).toMatchObject({
      to: '/m/m/participant/b/gb',
      step: 'agenda.toMyGroup',
    });
    expect(partLink(groups, places())).toMatchObject({
      to: '/m/m/participant/groups/x',
      step: 'agenda.chooseGroup',
    });
    const closed = { ...places({ places: IN_GROUP }), boards: [] };
    expect(partLink(groups, closed)).toMatchObject({
      to: '/m/m/participant/groups/x',
      step: 'agenda.toGroups',
    });
  });

  it.each([{ stage: 'over' }, { mode: 'assigned' }] as const)(
    'does not say to choose where nobody can: %o',
    (changes) => {
      const fixed = places({ breakouts: [{ ...breakout('x'), ...changes }] });
      expect(partLink(part('breakout'), fixed)).toMatchObject({
        to: '/m/m/participant/groups/x',
        step: 'agenda.toGroups',
      });
    },
  );

  it('leads facilitators and those who look on to all groups', () => {
    const others = { ...places(), choosesGroup: false };
    expect(partLink(part('breakout'), others)).toMatchObject({
      to: '/m/m/participant/groups/x',
      step: 'agenda.toGroups',
    });
  });

  it('takes the only groups there are when none were named', () => {
    expect(partLink(part('breakout'), places())?.to).toBe('/m/m/participant/groups/x');
    const two = places({ breakouts: [breakout('x'), breakout('y')] });
    expect(partLink(part('breakout'), two)).toBeNull();
    expect(partLink(part('breakout', { board: 'b' }), two)?.to).toBe('/m/m/participant/b/b');
  });
});
