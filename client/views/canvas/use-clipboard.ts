import { useEffect, useMemo } from 'react';
import type { NotDone } from '../../board/board.ts';
import { useText } from '../../i18n/text.ts';
import { pastedLink } from '../../note/link-card.ts';
import { MAX_PASTED_NOTES } from '../../note/note-lines.ts';
import { announce } from '../../ui/announcer.ts';
import { TEXT_FIELDS } from '../../ui/text-fields.ts';
import { useToast } from '../../ui/toast.ts';
import { useCanvas } from './canvas-context.ts';
import { clipFromText, type Clip, clipToHtml, clipToText, readClip } from './clip.ts';
import { addInView, clipOf } from './paste.ts';
import { choose, targetsOf } from './selection.ts';

export type ClipboardDeeds = {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
};

type ClipboardOptions = {
  readonly say: (text: string) => void;
  readonly refuse: (reason: NotDone) => void;
  /** Puts the notes that were copied in the trash. */
  readonly remove: () => void;
};

/** What was copied last here: some browsers let a page write to the clipboard, but not read from it. */
let lastCopied: Clip = { notes: [], keepsShape: true };

/** A text field and a dialog keep their own clipboard; so does text that somebody has marked to copy it. */
export const isElsewhere = (): boolean => {
  const { activeElement } = document;
  if (activeElement?.closest(`${TEXT_FIELDS}, dialog, [popover]`)) return true;
  return document.getSelection()?.isCollapsed === false;
};

const fetchClip = async (): Promise<Clip> => {
  try {
    const [item] = await navigator.clipboard.read();
    const has = (type: string): boolean => item?.types.includes(type) ?? false;
    const html = item && has('text/html') ? await (await item.getType('text/html')).text() : '';
    const text = item && has('text/plain') ? await (await item.getType('text/plain')).text() : '';
    return readClip(html) ?? clipFromText(text);
  } catch {
    // Not allowed, or not known to this browser.
    return lastCopied;
  }
};

const storeClip = async (clip: Clip): Promise<void> => {
  lastCopied = clip;
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(clipToHtml(clip.notes), 'text/html'),
        'text/plain': blob(clipToText(clip.notes), 'text/plain'),
      }),
    ]);
  } catch {
    // The copy is kept here, so that it can be pasted on this page at least.
  }
};

/**
 * Copies notes and pastes what was copied: notes of this or another board, cells of a spreadsheet, lines of a text. The
 * browser's own keys and menu do it as well as ours.
 */
export const useClipboard = ({ say, refuse, remove }: ClipboardOptions): ClipboardDeeds => {
  const t = useText();
  const toast = useToast();
  const canvas = useCanvas();

  const deeds = useMemo(() => {
    const { board, selection, lookout } = canvas;

    const put = (clip: Clip): void => {
      if (clip.notes.length === 0) return say(t('arrange.nothingToPaste'));
      if (clip.notes.length > MAX_PASTED_NOTES) {
        return say(t('arrange.tooMany', { count: clip.notes.length, max: MAX_PASTED_NOTES }));
      }
      const added = addInView(canvas, clip);
      if (!added.ok) return refuse(added.error);
      const ids = [...added.value];
      const here = ids.filter((id) => board.store.note(id) !== null);
      // Written in secret they are not on the board, and the board says so by itself.
      if (here.length === 0) return;
      choose(selection, here.length > 1 ? here : []);
      selection.setState({ current: here[0] ?? null, toFocus: here[0] ?? null });
      if (here[0] !== undefined) lookout.show(here[0]);
      toast({
        text: t('arrange.pasted', { count: here.length }),
        undo: () => board.act({ name: 'note.delete', args: { ids: here } }),
      });
    };

    const taken = (): Clip => {
      const clip = clipOf(canvas, targetsOf(selection.getState()));
      if (clip.notes.length > 0) announce(t('arrange.copied', { count: clip.notes.length }));
      return clip;
    };

    return {
      put,
      taken,
      copy: () => void storeClip(taken()),
      cut: () => {
        void storeClip(taken());
        remove();
      },
      paste: () => void fetchClip().then(put),
    };
  }, [canvas, t, toast, say, refuse, remove]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere()) return;
      const clip = deeds.taken();
      if (clip.notes.length === 0) return;
      lastCopied = clip;
      event.clipboardData.setData('text/html', clipToHtml(clip.notes));
      event.clipboardData.setData('text/plain', clipToText(clip.notes));
      event.preventDefault();
      if (event.type === 'cut') remove();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || isElsewhere()) return;
      event.preventDefault();
      const { clipboardData } = event;
      deeds.put(
        readClip(clipboardData.getData('text/html')) ??
          clipFromText(pastedLink(clipboardData) ?? clipboardData.getData('text/plain')),
      );
    };
    document.addEventListener('copy', onCopy, { signal });
    document.addEventListener('cut', onCopy, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => stop.abort();
  }, [deeds, remove]);

  return deeds;
};
