import type { Language } from '../../shared/lib/language.ts';
import {
  MAX_NAME_LENGTH,
  MAX_ORGANISATION_LENGTH,
  MAX_TITLE_LENGTH,
} from '../../shared/lib/limits.ts';
import { defaultGroupTitle } from '../../shared/meeting/breakouts/group-title.ts';
import { videoLinkValue } from '../../shared/meeting/video-link.ts';

/** What was written, line by line, without empty lines. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** How somebody says which groups there are to be. */
export type Naming =
  | { readonly by: 'number'; readonly count: number }
  | { readonly by: 'names'; readonly names: string }
  | { readonly by: 'themes'; readonly themes: string; readonly each: number };

export type PlannedGroups = {
  readonly themes: readonly { readonly title: string }[];
  /** `theme` is a place in `themes`. */
  readonly groups: readonly { readonly title: string; readonly theme?: number }[];
};

const cut = (title: string): string => title.slice(0, MAX_TITLE_LENGTH);

const upTo = (count: number): readonly number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);

/** The groups that are to be made, with titles in the meeting's language where nobody gave one. */
export const planGroups = (naming: Naming, language: Language): PlannedGroups => {
  switch (naming.by) {
    case 'number':
      return {
        themes: [],
        groups: upTo(naming.count).map((number) => ({
          title: defaultGroupTitle(language, number),
        })),
      };
    case 'names':
      return { themes: [], groups: linesOf(naming.names).map((title) => ({ title: cut(title) })) };
    case 'themes': {
      const themes = linesOf(naming.themes).map((title) => ({ title: cut(title) }));
      const groups = themes.flatMap(({ title }, theme) =>
        upTo(naming.each).map((number) => ({
          title:
            naming.each === 1 ? title : `${cut(title).slice(0, MAX_TITLE_LENGTH - 4)} ${number}`,
          theme,
        })),
      );
      return { themes, groups };
    }
  }
};

export type Registration = {
  readonly name: string;
  readonly organisation: string;
  readonly group: string;
};

type Registrations = {
  readonly people: readonly Registration[];
  /** Lines that could not be read, counted from 1. */
  readonly unread: readonly number[];
};

/** A list as it comes from a form or a spreadsheet: name; organisation; group. Tabs separate as well. */
export const parseRegistrations = (text: string): Registrations => {
  const people: Registration[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    const [name = '', organisation = ''] = cells;
    const group = cells.length > 2 ? cells[2] : organisation;
    if (cells.length < 2 || name === '' || !group || name.length > MAX_NAME_LENGTH) {
      unread.push(index + 1);
      continue;
    }
    const from = cells.length > 2 ? organisation.slice(0, MAX_ORGANISATION_LENGTH) : '';
    people.push({ name, organisation: from, group: cut(group) });
  }
  return { people, unread };
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The groups that a list names, in the order in which they first come. */
export const groupsInList = (people: readonly Registration[]): readonly string[] =>
  people.reduce<readonly string[]>(
    (titles, { group }) =>
      titles.some((title) => same(title, group)) ? titles : [...titles, group],
    [],
  );

type Titled = { readonly id: string; readonly title: string };

/** People of a list with the ids of their groups; those whose group is not there are left out. */
export const assignments = (
  people: readonly Registration[],
  groups: readonly Titled[],
): { name: string; organisation: string; group: string }[] =>
  people.flatMap(({ name, organisation, group }) => {
    const found = groups.find(({ title }) => same(title, group));
    return found ? [{ name, organisation, group: found.id }] : [];
  });

/** The first of the pasted lines that is no address of a video call, counted from 1; `null` when all are. */
export const badLink = (links: readonly string[]): number | null => {
  const at = links.findIndex((link) => !videoLinkValue.safeParse(link).success);
  return at === -1 ? null : at + 1;
};
