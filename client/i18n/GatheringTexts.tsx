import { use } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useLanguage } from './language.ts';
import { LOCALES } from './language-choice.ts';

/** Gives the texts of a meeting that runs, and every other, to the parts below, which suspend until they are here. */
export const GatheringTexts = ({ children }: { children: ReactNode }) => {
  const { language, gatheringMessages } = useLanguage();
  return (
    <IntlProvider locale={LOCALES[language]} messages={use(gatheringMessages())}>
      {children}
    </IntlProvider>
  );
};
