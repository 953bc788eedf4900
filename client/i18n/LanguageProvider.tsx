import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../shared/lib/language.ts';
import { LanguageContext } from './language.ts';
import { rememberLanguage } from './language-choice.ts';
import { loadLanguage } from './load-language.ts';
import type { LoadedLanguage } from './load-language.ts';
import { Texts } from './Texts.tsx';

type LanguageProviderProps = { initial: LoadedLanguage; children: ReactNode };

/** Gives the first texts to everything below. A change of language waits for all texts, so no page is ever half of each. */
export const LanguageProvider = ({ initial, children }: LanguageProviderProps) => {
  const [loaded, setLoaded] = useState(initial);
  const { language, messages, allMessages, gatheringMessages, toolMessages } = loaded;

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
    () => ({ language, setLanguage, allMessages, gatheringMessages, toolMessages }),
    [language, setLanguage, allMessages, gatheringMessages, toolMessages],
  );

  return (
    <LanguageContext value={control}>
      <Texts language={language} messages={messages}>
        {children}
      </Texts>
    </LanguageContext>
  );
};
