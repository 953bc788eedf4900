import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

/** What one asks of a meeting about its groups. */
type Gathered = Pick<MeetingLive, 'breakouts' | 'groups' | 'themes' | 'places' | 'boards'>;

export const breakoutById = (live: Gathered, id: string): Breakout | null =>
  live.breakouts.find((breakout) => breakout.id === id) ?? null;

/** The group whose board it is. */
export const groupOfBoard = (live: Gathered, boardId: string | null): Group | null =>
  live.groups.find(({ board }) => board !== '' && board === boardId) ?? null;

export const groupsOf = (live: Gathered, breakoutId: string): readonly Group[] =>
  live.groups.filter(({ breakout }) => breakout === breakoutId);

/** Somebody's group of a breakout; `null` for whoever has none, or one that was removed. */
export const groupOfPerson = (
  live: Gathered,
  breakoutId: string,
  personId: string,
): Group | null => {
  const place = live.places.get(breakoutId)?.get(personId);
  return live.groups.find(({ id }) => id === place?.group) ?? null;
};

/** Who is in each group of a breakout, in the order in which they came. */
export const membersByGroup = (
  live: Gathered,
  breakoutId: string,
): ReadonlyMap<string, readonly string[]> => {
  const members = new Map<string, string[]>();
  const places = [...(live.places.get(breakoutId) ?? [])].toSorted(([, a], [, b]) => a.at - b.at);
  for (const [personId, { group }] of places) {
    const list = members.get(group);
    if (list) list.push(personId);
    else members.set(group, [personId]);
  }
  return members;
};

export type ThemedGroups = { readonly theme: Theme | null; readonly groups: readonly Group[] };

/** The groups of a breakout under their themes; those without one come last. Themes without groups are left out. */
export const groupsByTheme = (live: Gathered, breakoutId: string): readonly ThemedGroups[] => {
  const groups = groupsOf(live, breakoutId);
  const themes = live.themes.filter(({ breakout }) => breakout === breakoutId);
  const known = new Set(themes.map(({ id }) => id));
  const themed = themes.map((theme) => ({
    theme,
    groups: groups.filter((group) => group.theme === theme.id),
  }));
  const others = { theme: null, groups: groups.filter(({ theme }) => !known.has(theme)) };
  return [...themed, others].filter((part) => part.groups.length > 0);
};

/** The breakout that people are in, or are called back from. */
export const runningBreakout = (live: Gathered): Breakout | null =>
  live.breakouts.findLast(({ stage }) => stage === 'open' || stage === 'returning') ?? null;

/** Full for whoever is not in it yet. */
export const isFull = ({ capacity }: Group, people: number): boolean =>
  capacity > 0 && people >= capacity;

/** Where the others are when groups are over: the plenary's board if everybody may see it, else the meeting's page. */
export const plenaryPath = (live: Gathered, breakout: Breakout, meetingPath: string): string =>
  live.boards.some(({ id }) => id === breakout.plenary)
    ? `${meetingPath}/b/${breakout.plenary}`
    : meetingPath;

/** How many groups are to have a call and get none; 0 where nobody has pasted any: a meeting in one room needs none. */
export const groupsWithoutLink = (
  { stage, linkCount }: Breakout,
  groups: readonly Group[],
): number => {
  if (linkCount === 0 || stage === 'over') return 0;
  if (stage === 'prepared') return Math.max(0, groups.length - linkCount);
  return groups.filter(({ link }) => link === undefined).length;
};
