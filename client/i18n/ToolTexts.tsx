import { use } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useLanguage } from './language.ts';
import { LOCALES } from './language-choice.ts';

/** Gives the texts of a board's tools, and every other but a meeting's, to the parts below, which suspend until they are here. */
export const ToolTexts = ({ children }: { children: ReactNode }) => {
  const { language, toolMessages } = useLanguage();
  return (
    <IntlProvider locale={LOCALES[language]} messages={use(toolMessages())}>
      {children}
    </IntlProvider>
  );
};
