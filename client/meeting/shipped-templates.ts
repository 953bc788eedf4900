import { useMemo } from 'react';
import type { TemplatesAnswer } from '../../shared/api/boards.ts';
import { templates } from '../../shared/templates/all.ts';
import { useLanguage } from '../i18n/language.ts';

/** The templates that come with the product, where there is no meeting to ask for its own; in the reader's language. */
export const useShippedTemplates = (): TemplatesAnswer => {
  const { language } = useLanguage();
  return useMemo(
    () =>
      templates.map((template) => ({
        id: template.id,
        title: template.title[language],
        description: template.description[language],
        sections: template.sections.map((section) => section.title[language]),
        saved: false,
      })),
    [language],
  );
};
