import { levelsOn } from '../../shared/access/levels.ts';
import type { ReactionKind } from '../../shared/board/records/reaction.ts';
import { useBoard, useBoardInfo, useReactions, useTopics } from '../board/hooks.ts';
import type { Topic } from '../board/topics.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Text } from '../i18n/text.ts';
import { namedOrganisations } from './organisations.ts';

/** The reactions that say something of whoever gives them: they lead to partners. */
export const PARTNER_KINDS = ['interested', 'inUse'] as const satisfies readonly ReactionKind[];

/** No name of an organisation holds this. */
const BETWEEN = '\n';

/**
 * From which organisations this reaction was given, in words; '' where nobody may know, as for viewers and while all write
 * without their names. It is read from the directory: no document says it.
 */
export const useOrganisations = (noteId: string, kind: ReactionKind, t: Text): string => {
  const { store } = useBoard();
  const info = useBoardInfo();
  const { language } = useLanguage();
  useReactions(noteId);
  const givers = levelsOn(info).includes('named') ? store.givers(noteId, kind) : [];
  const joined = useTopics(
    givers.map((id): Topic => `person:${id}`),
    ({ people }) => givers.map((id) => people.person(id)?.organisation ?? '').join(BETWEEN),
  );
  const { named, more } = namedOrganisations(joined.split(BETWEEN), LOCALES[language]);
  const names = named.join(', ');
  return more === 0 ? names : t('comments.more', { names, count: more });
};
