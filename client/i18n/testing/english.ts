import type { LoadedLanguage } from '../load-language.ts';
import {
  loadGatheringMessages,
  loadMessages,
  loadMoreMessages,
  loadToolMessages,
} from '../load-messages.ts';

const messages = {
  ...(await loadMessages('en')),
  ...(await loadMoreMessages('en')),
  ...(await loadGatheringMessages('en')),
  ...(await loadToolMessages('en')),
};
// Told in advance that it is here, `use` does not wait for it, and tests need not either.
const all = Object.assign(Promise.resolve(messages), { status: 'fulfilled', value: messages });

/** Every text in English, for components that are shown in tests. */
export const english: LoadedLanguage = {
  language: 'en',
  messages,
  allMessages: all,
  gatheringMessages: () => all,
  toolMessages: () => all,
};
