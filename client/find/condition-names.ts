import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { topOf } from '../../shared/board/forms.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { CARRIED, type Carried } from '../../shared/find/filter.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { parseCondition } from '../../shared/find/answer-conditions.ts';
import { fieldsOn } from '../forms/answers-of.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES } from '../note/note-colors.ts';
import { useSectionTitle } from '../note/section-title.ts';

export type NamedKind =
  | 'sections'
  | 'clusters'
  | 'carried'
  | 'colors'
  | 'tags'
  | 'organisations'
  | 'authors'
  | 'answers';

const CARRIED_NAMES: Readonly<Record<Carried, MessageKey>> = {
  file: 'find.carried.file',
  link: 'find.carried.link',
  date: 'find.carried.date',
  comments: 'find.carried.comments',
};

/** Names an answer that is filtered by. */
export const useAnswerNames = (): ((field: FormField, answer: string) => string) => {
  const t = useText();
  const { people } = useBoard();
  return (field, answer) => {
    if (field.kind === 'scale') return t('forms.ofScale', { value: answer, top: topOf(field) });
    if (field.kind !== 'person') return answer;
    return people.person(answer)?.name ?? t('forms.unknownPerson');
  };
};

/** Names what notes are filtered by, as the reader knows it. */
export const useConditionNames = (): ((kind: NamedKind, value: string) => string) => {
  const t = useText();
  const { people, store } = useBoard();
  const titleOf = useSectionTitle();
  const answerName = useAnswerNames();
  return (kind, value) => {
    switch (kind) {
      case 'sections':
        return titleOf(value);
      case 'clusters': {
        if (value === '') return t('find.noCluster');
        const cluster = store.clusters().find(({ id }) => id === value);
        return cluster?.title || t('note.clusterUntitled');
      }
      case 'carried': {
        const carried = CARRIED.find((one) => one === value);
        return carried ? t(CARRIED_NAMES[carried]) : value;
      }
      case 'colors': {
        const color = NOTE_COLORS.find((one) => one === value);
        if (!color) return value;
        return store.info().legend?.[color] ?? t(COLOR_NAMES[color]);
      }
      case 'authors':
        if (value === '') return t('note.nameless');
        return people.person(value)?.name ?? t('note.writingSomebody');
      case 'answers': {
        const { fieldId, answer } = parseCondition(value);
        const field = fieldsOn(store).find(({ id }) => id === fieldId);
        const name = field ? answerName(field, answer) : answer;
        return t('find.answerIs', { field: field?.label ?? '', answer: name });
      }
      case 'tags':
      case 'organisations':
        return value;
    }
  };
};
