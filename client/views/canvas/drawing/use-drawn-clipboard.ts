import { useCallback, useEffect } from 'react';
import { centreOf } from '../../../../shared/views/canvas.ts';
import { useText } from '../../../i18n/text.ts';
import { refusalKey } from '../../../note/refusal-key.ts';
import { announce } from '../../../ui/announcer.ts';
import { viewOf } from '../camera.ts';
import { choose } from '../selection.ts';
import { isElsewhere } from '../use-clipboard.ts';
import type { DrawnClip } from './drawn-clip.ts';
import { drawnClipToHtml, readDrawnClip, wordsOf } from './drawn-clip.ts';
import { addDrawnClip, chosenBounds, drawnClipOf } from './drawn-paste.ts';
import { useDrawing } from './drawing-context.ts';

/** Space between what is duplicated and its copy, in canvas units. */
const BESIDE = 24;

type ClipboardOptions = { readonly remove: () => void; readonly say: (text: string) => void };

/**
 * Copies and pastes drawings, with the notes that are chosen together with them. It hears of the keys before the clipboard of
 * notes does, and leaves to it whatever has no drawings. The answer duplicates what is chosen.
 */
export const useDrawnClipboard = ({ remove, say }: ClipboardOptions): (() => void) => {
  const t = useText();
  const { canvas, drawn, sketch } = useDrawing();
  const { board, camera, scene, selection } = canvas;

  const put = useCallback(
    (clip: DrawnClip, corner: { readonly x: number; readonly y: number }): void => {
      const added = addDrawnClip({ board, scene }, clip, corner);
      if (!added.ok) {
        say(t(refusalKey(added.error)));
        return;
      }
      const { notes, ...drawings } = added.value;
      const ids = Object.values(drawings).flat();
      choose(selection, notes, ids);
      sketch.setState({ toFocus: ids[0] ?? null });
      announce(t('drawing.added', { count: ids.length + notes.length }));
    },
    [board, scene, selection, sketch, say, t],
  );

  const chosen = useCallback(() => {
    const now = selection.getState();
    return {
      drawings: [...now.drawn].flatMap((id) => drawn.get(id) ?? []),
      notes: [...now.chosen],
    };
  }, [drawn, selection]);

  const duplicate = useCallback((): void => {
    const { drawings, notes } = chosen();
    const clip = drawnClipOf({ board, scene }, drawings, notes);
    const bounds = chosenBounds({ scene }, drawings, notes);
    if (clip && bounds) put(clip, { x: bounds.x + bounds.w + BESIDE, y: bounds.y });
  }, [board, chosen, put, scene]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere()) return;
      const { drawings, notes } = chosen();
      if (drawings.length === 0) return;
      const clip = drawnClipOf({ board, scene }, drawings, notes);
      if (!clip) return;
      event.clipboardData.setData('text/html', drawnClipToHtml(clip));
      event.clipboardData.setData('text/plain', wordsOf(clip).join('\n'));
      event.preventDefault();
      announce(t('drawing.copied', { count: drawings.length + notes.length }));
      if (event.type === 'cut') remove();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere()) return;
      const clip = readDrawnClip(event.clipboardData.getData('text/html'));
      if (!clip) return;
      event.preventDefault();
      const middle = centreOf(viewOf(camera.get(), camera.window()));
      put(clip, { x: middle.x - clip.size.w / 2, y: middle.y - clip.size.h / 2 });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const isDuplicate =
        event.key === 'd' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isDuplicate || isElsewhere() || selection.getState().drawn.size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      duplicate();
    };
    const options = { signal, capture: true };
    document.addEventListener('copy', onCopy, options);
    document.addEventListener('cut', onCopy, options);
    document.addEventListener('paste', onPaste, options);
    document.addEventListener('keydown', onKeyDown, options);
    return () => stop.abort();
  }, [board, camera, chosen, duplicate, put, remove, scene, selection, t]);

  return duplicate;
};
