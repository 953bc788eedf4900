import { type ReactNode, useMemo } from 'react';
import type { Language } from '../../shared/lib/language.ts';
import { LOCALES } from './language-choice.ts';
import type { Messages } from './message.ts';
import { createText, TextContext } from './text.ts';

type TextsProps = { language: Language; messages: Messages; children: ReactNode };

/** Gives texts of one language to everything below. */
export const Texts = ({ language, messages, children }: TextsProps) => {
  const text = useMemo(() => createText(LOCALES[language], messages), [language, messages]);
  return <TextContext value={text}>{children}</TextContext>;
};
