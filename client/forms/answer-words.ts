import { useCallback } from 'react';
import { endOf, topOf } from '../../shared/board/forms.ts';
import { useBoard } from '../board/hooks.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { useDateWords } from '../note/date-words.ts';
import type { Answered } from './answers-of.ts';

/** Says an answer in the reader's language. */
export const useAnswerWords = (): ((answered: Answered) => string) => {
  const t = useText();
  const { people } = useBoard();
  const { language } = useLanguage();
  const dateWords = useDateWords();
  return useCallback(
    ({ field, value }) => {
      if (typeof value === 'number') {
        const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 10 });
        if (field.kind !== 'scale') return number.format(value);
        const words = endOf(field, value);
        return words === undefined
          ? t('forms.ofScale', { value, top: topOf(field) })
          : t('forms.ofScaleEnd', { value, top: topOf(field), words });
      }
      if (Array.isArray(value)) return value.join(', ');
      if (typeof value === 'object') {
        return people.person(value.person)?.name ?? t('forms.unknownPerson');
      }
      return field.kind === 'date' ? dateWords(value) : value;
    },
    [t, people, language, dateWords],
  );
};
