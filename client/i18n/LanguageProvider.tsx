import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Language } from '../../shared/lib/language.ts';
import { LanguageContext } from './language.ts';
import { LOCALES, rememberLanguage } from './language-choice.ts';
import { loadMessages } from './load-messages.ts';
import type { Messages } from './load-messages.ts';

export type LoadedLanguage = { readonly language: Language; readonly messages: Messages };

type LanguageProviderProps = { initial: LoadedLanguage; children: ReactNode };

/** Gives the texts to everything below. A change of language waits for its texts, so no page is ever half of each. */
export const LanguageProvider = ({ initial, children }: LanguageProviderProps) => {
  const [loaded, setLoaded] = useState(initial);

  const setLanguage = useCallback(async (language: Language) => {
    const messages = await loadMessages(language);
    rememberLanguage(language);
    setLoaded({ language, messages });
  }, []);

  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded.language]);

  const control = useMemo(
    () => ({ language: loaded.language, setLanguage }),
    [loaded.language, setLanguage],
  );

  return (
    <LanguageContext value={control}>
      <IntlProvider locale={LOCALES[loaded.language]} messages={loaded.messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
};
