import { useEffect } from 'react';
import { useConnection } from '../board/hooks.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useLanguage } from '../i18n/language.ts';
import { useFind } from './use-find.ts';
import { useFinding, useUnseenCount } from './use-finding.ts';

/** What came while the line was down is here by then. */
const SETTLED_MS = 500;
/** A page may be ended without a word, as on a phone. */
const REMEMBER_MS = 20_000;
/** So long before somebody's eyes, a note is seen. */
const LOOK_MS = 1000;

/** Tells whether this person has the board before their eyes, and keeps on the device what they have seen. */
const usePresenceOfMind = (): void => {
  const finding = useFinding();
  const isOnline = useConnection(({ network }) => network === 'online');

  useEffect(() => {
    let settled = false;
    const tell = (): void => finding.setHere(settled && document.visibilityState === 'visible');
    const onVisibility = (): void => {
      tell();
      if (document.visibilityState === 'hidden') finding.remember();
    };
    const timer = setTimeout(() => {
      settled = isOnline;
      tell();
    }, SETTLED_MS);
    const remembering = setInterval(finding.remember, REMEMBER_MS);
    const leaving = new AbortController();
    const { signal } = leaving;
    document.addEventListener('visibilitychange', onVisibility, { signal });
    window.addEventListener('pagehide', finding.remember, { signal });
    return () => {
      clearTimeout(timer);
      clearInterval(remembering);
      leaving.abort();
      finding.setHere(false);
      finding.remember();
    };
  }, [finding, isOnline]);
};

/** Notes that are new and come before the reader's eyes are not new on the next visit. */
const useLooking = (): void => {
  const finding = useFinding();
  const find = useFind();
  const count = useUnseenCount();

  useEffect(() => {
    if (count === 0) return undefined;
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        const noteId = target instanceof HTMLElement ? target.dataset['note'] : undefined;
        if (!isIntersecting || noteId === undefined) continue;
        timers.set(
          target,
          setTimeout(() => finding.lookedAt(noteId), LOOK_MS),
        );
      }
    });
    // Views make and drop the elements of notes as they please.
    const watch = (): void => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-note]')) {
        if (find.isUnseen(element.dataset['note'] ?? '')) observer.observe(element);
      }
    };
    watch();
    const watching = setInterval(watch, LOOK_MS);
    return () => {
      clearInterval(watching);
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [finding, find, count]);
};

/** What the search has to know of the person and the page. */
export const useBeingHere = (): void => {
  const finding = useFinding();
  const { language } = useLanguage();
  useEffect(() => finding.setLocale(LOCALES[language]), [finding, language]);
  usePresenceOfMind();
  useLooking();
};
