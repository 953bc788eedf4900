import type { Sort } from '../../shared/views/sort.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each order is called. */
export const SORT_NAMES: Readonly<Record<Sort, MessageKey>> = {
  hand: 'find.sort.hand',
  newest: 'find.sort.newest',
  oldest: 'find.sort.oldest',
  likes: 'find.sort.likes',
  alphabet: 'find.sort.alphabet',
  author: 'find.sort.author',
  votes: 'find.sort.votes',
};
