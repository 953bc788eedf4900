import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Language } from '../../shared/lib/language.ts';

export type Messages = Record<string, MessageFormatElement[]>;

/** Fetches one language's texts; each is a file of its own, so that nobody downloads all three. */
export const loadMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'fi':
      return (await import('virtual:messages/fi')).default;
    case 'sv':
      return (await import('virtual:messages/sv')).default;
    case 'en':
      return (await import('virtual:messages/en')).default;
  }
};
