import type { VotePlan } from '../../shared/board/records/vote.ts';
import type { Text } from '../i18n/text.ts';
import { wordKeysOf } from './vote-words.ts';

/** What one person gave one note, scale by scale, in words. */
export const ballotWords = (
  { method }: Pick<VotePlan, 'method'>,
  values: readonly (number | null)[],
  t: Text,
): string => {
  const words = wordKeysOf(method);
  return values
    .map((value) => {
      const word = value === null ? undefined : words[value];
      return word ? t(word) : String(value ?? '–');
    })
    .join(' / ');
};
