import { patiently } from '../ui/patiently.ts';
import type { Language } from '../../shared/lib/language.ts';
import {
  loadBoardMessages,
  loadGatheringMessages,
  loadMessages,
  loadMoreMessages,
  loadToolMessages,
} from './load-messages.ts';
import type { Messages } from './message.ts';

export type LoadedLanguage = {
  readonly language: Language;
  readonly messages: Messages;
  /** First and other texts together; `AllTexts` waits for them. */
  readonly allMessages: Promise<Messages>;
  /** The same with what a meeting that runs says; fetched when it is first asked for. */
  readonly gatheringMessages: () => Promise<Messages>;
  /** First and other texts with those of a board's tools; fetched when it is first asked for. */
  readonly toolMessages: () => Promise<Messages>;
};

/**
 * Fetches a language: resolves with its first texts, while the others are still on their way. `asOne`: both come in one file,
 * for the page that needs them all at once.
 */
export const loadLanguage = async (language: Language, asOne = false): Promise<LoadedLanguage> => {
  const more = asOne ? loadBoardMessages(language) : loadMoreMessages(language);
  const messages = await (asOne ? more : loadMessages(language));
  const allMessages = asOne ? more : more.then((others) => ({ ...messages, ...others }));
  // Whoever needs them hears of a failure; a page that does not must not report one.
  allMessages.catch(() => undefined);
  const withAll = (load: typeof loadMessages): (() => Promise<Messages>) => {
    let loading: Promise<Messages> | null = null;
    return () =>
      (loading ??= Promise.all([allMessages, patiently(() => load(language))]).then(
        ([all, others]) => ({
          ...all,
          ...others,
        }),
      ));
  };
  return {
    language,
    messages,
    allMessages,
    gatheringMessages: withAll(loadGatheringMessages),
    toolMessages: withAll(loadToolMessages),
  };
};
