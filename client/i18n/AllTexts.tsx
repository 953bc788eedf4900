import { use } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useLanguage } from './language.ts';
import { LOCALES } from './language-choice.ts';

/** Gives every text to the pages below, which suspend until the texts are here. */
export const AllTexts = ({ children }: { children: ReactNode }) => {
  const { language, allMessages } = useLanguage();
  return (
    <IntlProvider locale={LOCALES[language]} messages={use(allMessages)}>
      {children}
    </IntlProvider>
  );
};
