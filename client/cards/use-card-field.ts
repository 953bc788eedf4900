import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { cardByKey, type CardKey, cardsBetween, type Masonry } from '../../shared/views/masonry.ts';
import { focusNoteSoon, noteSelector } from '../note/note-focus.ts';
import { onReveal } from '../note/reveal.ts';
import type { ScrollWindow } from '../ui/use-scroll-window.ts';
import { useSteadyCards } from './use-steady-cards.ts';

const CARD_KEYS: readonly CardKey[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
];

type CardField = {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly masonry: Masonry;
  readonly seen: ScrollWindow;
  /** Alt and an arrow: moves the card on or back; left out where cards stay. */
  readonly onStep?: ((noteId: string, step: CardStep) => void) | undefined;
};

/** On, or back. */
export type CardStep = -1 | 1;

const STEPS: Readonly<Record<string, CardStep>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

const noteIn = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null)
    : null;

/**
 * Which cards of a masonry are on the page: those in sight, the one that has the focus, and the one that somebody is
 * brought to. Arrow keys lead from card to card, whether the next one is on the page yet or not.
 */
export const useCardField = ({ scrollerRef, listRef, masonry, seen, onStep }: CardField) => {
  const [focused, setFocused] = useState<string | null>(null);
  /** To have the focus as soon as it is on the page. */
  const [wanted, setWanted] = useState<string | null>(null);
  /** Whom one is brought to has to be there when somebody looks for it, also a moment later. */
  const [revealed, setRevealed] = useState<string | null>(null);
  useSteadyCards({ scrollerRef, listRef, masonry });

  useEffect(() => onReveal(({ note }) => setRevealed(note)), []);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const card = listRef.current?.querySelector<HTMLElement>(noteSelector(wanted));
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
    setWanted(null);
  }, [wanted, listRef]);

  const indexOf = useMemo(
    () => new Map(masonry.ids.map((id, index) => [id, index])),
    [masonry.ids],
  );

  const shown = useMemo(() => {
    const ids = new Set(cardsBetween(masonry, seen.top, seen.bottom));
    for (const id of [focused, wanted, revealed]) {
      if (id !== null && masonry.topOf.has(id)) ids.add(id);
    }
    return [...ids].toSorted((a, b) => (indexOf.get(a) ?? 0) - (indexOf.get(b) ?? 0));
  }, [masonry, seen, focused, wanted, revealed, indexOf]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { target } = event;
      const noteId = target instanceof HTMLElement ? target.dataset['note'] : undefined;
      const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey;
      if (noteId === undefined || hasModifier || event.defaultPrevented) return;
      const step = STEPS[event.key];
      if (event.altKey) {
        if (!onStep || step === undefined) return;
        event.preventDefault();
        onStep(noteId, step);
        focusNoteSoon(noteId);
        return;
      }
      const key = CARD_KEYS.find((known) => known === event.key);
      const next = key && cardByKey(masonry, noteId, key);
      if (next !== undefined) setWanted(next);
      // An arrow at the edge leads nowhere, and does not scroll either; what other keys do are commands.
      if (key !== undefined) event.preventDefault();
    },
    [masonry, onStep],
  );

  const onFocus = useCallback((event: FocusEvent) => setFocused(noteIn(event.target)), []);
  const onBlur = useCallback((event: FocusEvent) => {
    // Another window has come to the front: the reader is still at this card.
    if (document.activeElement !== event.target) setFocused(null);
  }, []);

  return { shown, indexOf, handlers: { onKeyDown, onFocus, onBlur } };
};
