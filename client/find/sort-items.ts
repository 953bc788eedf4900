import { type Sort, SORTS } from '../../shared/views/sort.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import type { Finding } from './finding.ts';

type SortItems = {
  readonly now: Sort;
  readonly nameOf: (sort: Sort) => string;
  /** What the list's notes are asked for. */
  readonly fields: readonly FormField[];
  readonly onSort: (sort: Sort) => void;
};

/** The orders to choose from, as entries of a menu; the result of a vote only when there is one. */
export const sortItems = (
  finding: Finding,
  { now, nameOf, fields, onSort }: SortItems,
): readonly MenuItem[] => {
  const fixed = SORTS.filter((sort) => sort !== 'votes' || now === 'votes' || finding.hasResult());
  const asked = fields.map(({ id }): Sort => `field:${id}`);
  return [...fixed, ...asked].map((sort) => ({
    id: sort,
    label: nameOf(sort),
    checked: sort === now,
    run: () => onSort(sort),
  }));
};
