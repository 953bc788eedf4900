import type { Language } from '../../shared/lib/language.ts';
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
