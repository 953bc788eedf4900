import { createContext, use } from 'react';
import type { MessageKey } from './keys.ts';
import { createFormatter, type Messages, type Values } from './message.ts';

/** Gives the text of a key in the reader's language, with its values filled in. */
export type Text = (key: MessageKey, values?: Values) => string;

/** What cannot be said is named in the console, and its key stands in its place. */
export const createText = (locale: string, messages: Messages): Text => {
  const format = createFormatter(locale);
  return (key, values) => {
    const message = messages[key];
    try {
      if (message !== undefined) return format(message, values);
      console.error(`There is no text ${key} here.`);
    } catch (error) {
      console.error(`The text ${key} cannot be written.`, error);
    }
    return key;
  };
};

export const TextContext = createContext<Text | null>(null);

/** All words of the interface come through this; no component holds a text of its own. */
export const useText = (): Text => {
  const text = use(TextContext);
  if (!text) throw new Error('Texts need a <Texts> around them');
  return text;
};
