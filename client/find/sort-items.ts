import { type Sort, SORTS } from '../../shared/views/sort.ts';
import type { Text } from '../i18n/text.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import type { Finding } from './finding.ts';
import { SORT_NAMES } from './sort-names.ts';

/** The orders to choose from, as entries of a menu; the result of a vote only when there is one. */
export const sortItems = (
  t: Text,
  finding: Finding,
  { now, onSort }: { readonly now: Sort; readonly onSort: (sort: Sort) => void },
): readonly MenuItem[] =>
  SORTS.filter((sort) => sort !== 'votes' || now === 'votes' || finding.hasResult()).map(
    (sort) => ({
      id: sort,
      label: t(SORT_NAMES[sort]),
      checked: sort === now,
      run: () => onSort(sort),
    }),
  );
