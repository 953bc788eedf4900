import { useEffect, useMemo, useState } from 'react';
import { onReveal } from '../../note/reveal.ts';

/** A section with more notes than this is read page by page: each page is whole, with all that can be done there. */
const PAGE = 50;

export type Page = {
  /** The notes of the page that are shown. */
  readonly noteIds: readonly string[];
  /** Those that have elements: in a short section also the ones that are hidden while something is looked for. */
  readonly onPage: readonly string[];
  /** The place of the page's first note in the section, from 0. */
  readonly start: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** `null` where one page holds everything. */
  readonly turn: ((step: -1 | 1) => void) | null;
};

type Listed = { readonly all: readonly string[]; readonly noteIds: readonly string[] };

/** The part of a section's notes that is on the page. Whoever is led to a note finds the page open on which it is. */
export const usePage = ({ all, noteIds }: Listed): Page => {
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, Math.ceil(noteIds.length / PAGE) - 1);
  const number = Math.min(wanted, last);
  const start = number * PAGE;
  const shown = useMemo(() => noteIds.slice(start, start + PAGE), [noteIds, start]);

  useEffect(
    () =>
      onReveal(({ note }) => {
        const at = note === null ? -1 : noteIds.indexOf(note);
        if (at >= 0) setWanted(Math.floor(at / PAGE));
      }),
    [noteIds],
  );

  return {
    noteIds: shown,
    onPage: all.length > PAGE ? shown : all,
    start,
    isFirst: number === 0,
    isLast: number === last,
    turn: last === 0 ? null : (step) => setWanted(Math.max(0, Math.min(last, number + step))),
  };
};
