import { useEffect, useRef } from 'react';
import { playTone } from '../live/tone.ts';
import { usePreference } from '../preferences/preferences.ts';
import { isLookedAt, onLookedAt } from './looked-at.ts';

const QUIET_ICON = '/favicon.svg';
const CALLING_ICON = '/favicon-call.svg';

const setIcon = (href: string): void => {
  document.querySelector('link[rel=icon]')?.setAttribute('href', href);
};

/** Keeps words before the page's title, also when the page gives itself another one. Returns how to end it. */
const callInTitle = (words: string): (() => void) => {
  const start = `● ${words} – `;
  const put = (): void => {
    if (!document.title.startsWith(start)) document.title = `${start}${document.title}`;
  };
  put();
  const observer = new MutationObserver(put);
  const title = document.querySelector('title');
  if (title) observer.observe(title, { childList: true });
  return () => {
    observer.disconnect();
    if (document.title.startsWith(start)) document.title = document.title.slice(start.length);
  };
};

/**
 * Calls people whose page is behind another window, such as the video call's: by the tab's title and icon, and by a tone
 * for those who want one. `id` is what they are called to, `null` for nothing; each calls once.
 */
export const useTabCall = (id: string | null, words: string): void => {
  const tone = usePreference('attentionTone') === true;
  /** What needs no call any more: it was looked at, or came before the reader's eyes. */
  const answered = useRef<string | null>(null);

  useEffect(() => {
    if (id === null || id === answered.current) return undefined;
    if (isLookedAt()) {
      answered.current = id;
      return undefined;
    }
    const quiet = callInTitle(words);
    setIcon(CALLING_ICON);
    const end = (): void => {
      quiet();
      setIcon(QUIET_ICON);
    };
    const stop = onLookedAt(() => {
      answered.current = id;
      end();
    });
    return () => {
      stop();
      end();
    };
  }, [id, words]);

  useEffect(() => {
    if (id !== null && tone && !isLookedAt()) playTone();
  }, [id, tone]);
};
