import type { Language } from '../../shared/lib/language.ts';
import type { Messages } from './message.ts';

/** Fetches what joining and the frame say in one language: the first page waits for it. */
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

/** Fetches what a meeting that runs says: its programme, tables, groups. */
export const loadGatheringMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'fi':
      return (await import('virtual:messages/fi/gathering')).default;
    case 'sv':
      return (await import('virtual:messages/sv/gathering')).default;
    case 'en':
      return (await import('virtual:messages/en/gathering')).default;
  }
};

/** Fetches what the tools of a board say that come once the board is there. */
export const loadToolMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'fi':
      return (await import('virtual:messages/fi/tools')).default;
    case 'sv':
      return (await import('virtual:messages/sv/tools')).default;
    case 'en':
      return (await import('virtual:messages/en/tools')).default;
  }
};

/** Fetches the texts of all other pages; see scripts/text-files.ts. */
export const loadMoreMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'fi':
      return (await import('virtual:messages/fi/more')).default;
    case 'sv':
      return (await import('virtual:messages/sv/more')).default;
    case 'en':
      return (await import('virtual:messages/en/more')).default;
  }
};

/** Fetches the first texts and those of all other pages as one file: whoever comes to a board needs both. */
export const loadBoardMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'fi':
      return (await import('virtual:messages/fi/boards')).default;
    case 'sv':
      return (await import('virtual:messages/sv/boards')).default;
    case 'en':
      return (await import('virtual:messages/en/boards')).default;
  }
};
