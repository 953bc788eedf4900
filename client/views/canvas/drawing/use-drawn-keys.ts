import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useText } from '../../../i18n/text.ts';
import { refusalKey } from '../../../note/refusal-key.ts';
import { announce } from '../../../ui/announcer.ts';
import { createKeyCarry, DIRECTIONS } from '../key-carry.ts';
import { choose, NOTHING_CHOSEN, toggled } from '../selection.ts';
import { useDrawing } from './drawing-context.ts';
import type { DrawnDeeds } from './drawn-deeds.ts';

/** Canvas units that Alt and an arrow key move a drawing by; with Shift as well, further. */
const STEP = 16;
const STRIDE = 112;

/** Canvas units by which Ctrl, Shift and an arrow make it larger or smaller. */
const GROWTH = {
  right: { w: 16, h: 0 },
  left: { w: -16, h: 0 },
  down: { w: 0, h: 16 },
  up: { w: 0, h: -16 },
} as const;

type KeysOptions = {
  readonly windowRef: RefObject<HTMLElement | null>;
  readonly deeds: DrawnDeeds;
  readonly remove: () => void;
  readonly say: (text: string) => void;
};

/** What keys do on a drawing that has the focus, and Esc while a tool is at work. */
export const useDrawnKeys = ({ windowRef, deeds, remove, say }: KeysOptions): void => {
  const t = useText();
  const drawing = useDrawing();
  const tellMoved = useEffectEvent(() => announce(t('drawing.moved')));
  const removeNow = useEffectEvent(() => remove());
  const sayNow = useEffectEvent((text: string) => say(text));
  const refuse = useEffectEvent((key: ReturnType<typeof refusalKey>) => say(t(key)));
  const count = useEffectEvent((chosen: number) =>
    announce(t('drawing.chosenCount', { count: chosen })),
  );

  useEffect(() => {
    const element = windowRef.current;
    if (!element) return undefined;
    const { canvas, carry, pick, tools, sketch } = drawing;
    const { selection } = canvas;
    const stop = new AbortController();
    const { signal } = stop;

    const keyCarry = createKeyCarry(carry, (_id, result) => {
      if (result.ok) tellMoved();
      else refuse(refusalKey(result.error));
    });

    const elements = (): HTMLElement[] =>
      Array.from(element.querySelectorAll<HTMLElement>('[data-drawn]'));

    const goOn = (from: HTMLElement, by: number): void => {
      keyCarry.drop();
      const all = elements();
      const next = all[all.indexOf(from) + by];
      if (!next) return;
      next.focus({ preventScroll: true });
    };

    /** What a key does on a drawing; false when it is not ours. */
    const onDrawnKey = (event: KeyboardEvent, id: string, target: HTMLElement): boolean => {
      const direction = DIRECTIONS[event.key];
      const isMod = event.ctrlKey || event.metaKey;
      if (direction && isMod && event.shiftKey) {
        deeds.grow(GROWTH[direction]);
        return true;
      }
      if (direction && event.altKey) {
        keyCarry.step(id, direction, event.shiftKey ? STRIDE : STEP);
        return true;
      }
      if (isMod || event.altKey) return false;
      if (event.key === ' ' && event.shiftKey) {
        const now = selection.getState();
        choose(selection, now.chosen, toggled(now.drawn, id));
        count(selection.getState().drawn.size + now.chosen.size);
        return true;
      }
      if (direction) {
        goOn(target, direction === 'right' || direction === 'down' ? 1 : -1);
        return true;
      }
      switch (event.key) {
        case 'Enter':
        case 'F2':
          keyCarry.drop();
          sketch.setState({ edited: id });
          return true;
        case 'Delete':
          keyCarry.cancel();
          if (!selection.getState().drawn.has(id)) choose(selection, NOTHING_CHOSEN, [id]);
          removeNow();
          element.focus({ preventScroll: true });
          return true;
        case 'Escape':
          if (keyCarry.cancel()) return true;
          choose(selection, NOTHING_CHOSEN);
          element.focus({ preventScroll: true });
          return true;
        default:
          return false;
      }
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const id = target instanceof HTMLElement ? target.getAttribute('data-drawn') : null;
      const isOurs = id !== null && target instanceof HTMLElement && onDrawnKey(event, id, target);
      if (!isOurs) return;
      event.preventDefault();
      event.stopPropagation();
    };

    /** Wherever the focus is: a tool is put away, and what is chosen by a press can be deleted. */
    const onPageKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, dialog, [popover]') !== null;
      if (isElsewhere) return;
      if (event.key === 'Escape' && tools.getState().tool !== null) {
        pick(null);
        sayNow('');
        event.preventDefault();
      } else if (event.key === 'Delete' && selection.getState().drawn.size > 0) {
        removeNow();
        event.preventDefault();
        event.stopPropagation();
      }
    };

    element.addEventListener('keydown', onKeyDown, { signal, capture: true });
    window.addEventListener('keydown', onPageKey, { signal, capture: true });
    element.addEventListener('focusout', keyCarry.drop, { signal });
    return () => {
      stop.abort();
      keyCarry.drop();
    };
  }, [drawing, windowRef, deeds]);
};
