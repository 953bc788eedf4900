import { fieldOfSort, type FixedSort, type Sort } from '../../shared/views/sort.ts';
import { useBoard } from '../board/hooks.ts';
import { fieldsOn } from '../forms/answers-of.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';

const SORT_NAMES: Readonly<Record<FixedSort, MessageKey>> = {
  hand: 'find.sort.hand',
  newest: 'find.sort.newest',
  oldest: 'find.sort.oldest',
  likes: 'find.sort.likes',
  alphabet: 'find.sort.alphabet',
  author: 'find.sort.author',
  votes: 'find.sort.votes',
};

const isFixed = (sort: Sort): sort is FixedSort => sort in SORT_NAMES;

/** What each order is called; one by answers is called as its question. */
export const useSortNames = (): ((sort: Sort) => string) => {
  const t = useText();
  const { store } = useBoard();
  return (sort) => {
    if (isFixed(sort)) return t(SORT_NAMES[sort]);
    const field = fieldsOn(store).find(({ id }) => id === fieldOfSort(sort));
    return t('forms.sort', { field: field?.label ?? '' });
  };
};
