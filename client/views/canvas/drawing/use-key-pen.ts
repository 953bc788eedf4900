import { type RefObject, useEffect, useEffectEvent } from 'react';
import { endName } from '../../../drawings/end-name.ts';
import { useText } from '../../../i18n/text.ts';
import { announce } from '../../../ui/announcer.ts';
import { useCanvas } from '../canvas-context.ts';
import { DIRECTIONS } from '../key-carry.ts';
import { isControl } from '../targets.ts';
import { useDrawing } from './drawing-context.ts';
import type { PenPlace } from './key-pen.ts';

/** Canvas units that an arrow key moves the pen by; with Shift, further. */
const STEP = 16;
const STRIDE = 112;

type KeyPenOptions = {
  readonly windowRef: RefObject<HTMLElement | null>;
  readonly say: (text: string) => void;
};

/** Draws by keys while a pen is at work: arrows move it, Enter puts it down and ends the line, Escape gives it up. */
export const useKeyPen = ({ windowRef, say }: KeyPenOptions): void => {
  const t = useText();
  const { board } = useCanvas();
  const { keyPen, tools, endAt } = useDrawing();

  const tellPlace = useEffectEvent(({ at, by }: PenPlace): void => {
    const [across, down] = [Math.round(by.x / STEP), Math.round(by.y / STEP)];
    const end = endAt(at);
    const parts = [
      t(across < 0 ? 'drawing.stepsLeft' : 'drawing.stepsRight', { count: Math.abs(across) }),
      t(down < 0 ? 'drawing.stepsUp' : 'drawing.stepsDown', { count: Math.abs(down) }),
      ...('x' in end ? [] : [endName(board, end, t)]),
    ];
    announce(parts.join(', '));
  });
  const press = useEffectEvent((): void => {
    if (keyPen.press() === 'down') say(t('drawing.penDown'));
    else {
      say('');
      announce(t('drawing.lineDrawn'));
    }
  });
  const giveUp = useEffectEvent((): boolean => {
    const had = keyPen.cancel();
    if (had) say(t('drawing.lineGivenUp'));
    return had;
  });

  useEffect(() => {
    const element = windowRef.current;
    if (!element) return undefined;
    const stop = new AbortController();

    /** What a key does to the pen; false when it is not ours. */
    const onPenKey = ({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
      const direction = DIRECTIONS[key];
      if (ctrlKey || metaKey) return false;
      if (direction) {
        tellPlace(keyPen.move(direction, shiftKey ? STRIDE : STEP, altKey));
        return true;
      }
      if (shiftKey || altKey) return false;
      if (key === 'Escape') return giveUp();
      if (key === 'Enter') press();
      return key === 'Enter';
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      const { tool } = tools.getState();
      if (tool !== 'pen' && tool !== 'highlighter') return;
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const isPaper = target instanceof Element && element.contains(target) && !isControl(target);
      if (!isPaper || !onPenKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };

    // Before whatever has the focus: a tool at work makes paper of everything.
    window.addEventListener('keydown', onKeyDown, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [keyPen, tools, windowRef]);
};
