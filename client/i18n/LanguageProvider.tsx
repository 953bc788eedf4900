import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Language } from '../../shared/lib/language.ts';
import { LanguageContext } from './language.ts';
import { LOCALES, rememberLanguage } from './language-choice.ts';
import { loadMessages, loadMoreMessages } from './load-messages.ts';
import type { Messages } from './load-messages.ts';

export type LoadedLanguage = {
  readonly language: Language;
  readonly messages: Messages;
  /** First and other texts together; `AllTexts` waits for them. */
  readonly allMessages: Promise<Messages>;
};

/** Fetches a language: resolves with its first texts, while the others are still on their way. */
export const loadLanguage = async (language: Language): Promise<LoadedLanguage> => {
  const more = loadMoreMessages(language);
  const messages = await loadMessages(language);
  const allMessages = more.then((others) => ({ ...messages, ...others }));
  // Whoever needs them hears of a failure; a page that does not must not report one.
  allMessages.catch(() => undefined);
  return { language, messages, allMessages };
};

type LanguageProviderProps = { initial: LoadedLanguage; children: ReactNode };

/** Gives the first texts to everything below. A change of language waits for all texts, so no page is ever half of each. */
export const LanguageProvider = ({ initial, children }: LanguageProviderProps) => {
  const [loaded, setLoaded] = useState(initial);
  const { language, messages, allMessages } = loaded;

  const setLanguage = useCallback(async (chosen: Language) => {
    const next = await loadLanguage(chosen);
    await next.allMessages;
    rememberLanguage(chosen);
    startTransition(() => setLoaded(next));
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const control = useMemo(
    () => ({ language, setLanguage, allMessages }),
    [language, setLanguage, allMessages],
  );

  return (
    <LanguageContext value={control}>
      <IntlProvider locale={LOCALES[language]} messages={messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
};
