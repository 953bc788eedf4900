import { createContext, use } from 'react';
import type { Language } from '../../shared/lib/language.ts';
import type { Messages } from './message.ts';

type LanguageControl = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Resolves when the texts of every page are here. */
  readonly allMessages: Promise<Messages>;
  /** Resolves when the texts of a meeting that runs are here, too; always the same promise for one language. */
  readonly gatheringMessages: () => Promise<Messages>;
  /** Resolves when the texts of a board's tools are here, too; always the same promise for one language. */
  readonly toolMessages: () => Promise<Messages>;
};

export const LanguageContext = createContext<LanguageControl | null>(null);

/** The reader's language, and how to change it. */
export const useLanguage = (): LanguageControl => {
  const control = use(LanguageContext);
  if (!control) throw new Error('useLanguage needs a <LanguageProvider> above it');
  return control;
};
