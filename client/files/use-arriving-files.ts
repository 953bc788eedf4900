import { useEffect } from 'react';
import { useBoard } from '../board/hooks.ts';
import { sectionFor, targetAt } from './find-target.ts';
import type { Uploads } from './uploads.ts';
import './files-over.css';

const carriesFiles = (transfer: DataTransfer | null): transfer is DataTransfer =>
  transfer?.types.includes('Files') ?? false;

/** Whoever copies cells or words gets a picture of them besides; what they mean is the words. */
const isWords = (data: DataTransfer): boolean => data.types.includes('text/plain');

const HOVER = 'data-files-over';

/** Marks where what is held over the page would go. */
const mark = (element: Element | null): void => {
  for (const other of document.querySelectorAll(`[${HOVER}]`)) {
    if (other !== element) other.removeAttribute(HOVER);
  }
  element?.setAttribute(HOVER, '');
};

const AROUND = '[data-note], [data-section], [data-frame]';

/** Takes files that are dropped or pasted anywhere on the page, so that the browser never opens one in its place. */
export const useArrivingFiles = (uploads: Uploads | null): void => {
  const board = useBoard();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const elementOf = ({ target }: Event): Element | null =>
      target instanceof Element ? target : null;

    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = uploads ? 'copy' : 'none';
      if (uploads) mark(elementOf(event)?.closest(AROUND) ?? null);
    };
    const onDrop = (event: DragEvent): void => {
      mark(null);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (!uploads || files.length === 0) return;
      const point = { x: event.clientX, y: event.clientY };
      uploads.add(files, targetAt(board, elementOf(event), { point, count: files.length }));
    };
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (!uploads || !clipboardData || isWords(clipboardData)) return;
      const files = [...clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const around = elementOf(event)?.closest<HTMLElement>('[data-section]');
      const section = sectionFor(board, around?.dataset['section']);
      uploads.add(files, { kind: 'new', place: { section } });
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) mark(null);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    // Before any view takes the paste for words.
    document.addEventListener('paste', onPaste, { signal, capture: true });
    return () => {
      mark(null);
      stop.abort();
    };
  }, [board, uploads]);
};
