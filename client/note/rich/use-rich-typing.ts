import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { cleanText } from '../../../shared/lib/text.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/board/records/note.ts';
import type { RichPlace } from '../rich-place.ts';
import type { LeftAt } from '../WaitingField.tsx';
import { copied } from './copied.ts';
import { moveSelection } from './merge-typing.ts';
import { readAddress } from './read-address.ts';
import { readPastedHtml } from './read-pasted.ts';
import { createRichSession, type RichSession, type RichState } from './rich-session.ts';

const FORMATS: Readonly<Record<string, 'bold' | 'italic'>> = {
  formatBold: 'bold',
  formatItalic: 'italic',
};

/** What somebody brings from elsewhere, cleaned; `null` for what has no words, such as a file. */
const broughtWords = (data: DataTransfer | null) => {
  const rich = readPastedHtml(data?.getData('text/html') ?? '');
  if (rich.text.trim() !== '') return rich;
  const text = cleanText(data?.getData('text/plain') ?? '');
  return text === '' ? null : { text, marks: [] };
};

/** An address that says its scheme, alone in a text. */
const plainAddress = (text: string): string | null =>
  /^(https?:\/\/|mailto:)\S+$/i.test(text.trim()) ? readAddress(text) : null;

type RichTyping = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly state: RichState;
  /** `null` before the element is there. */
  readonly session: () => RichSession | null;
};

/** Writes in a text through an element of one's own: see `createRichSession`. `leftAt`: where to begin, if not at the end. */
export const useRichTyping = (at: RichPlace, leftAt: RefObject<LeftAt | null>): RichTyping => {
  const version = useSyncExternalStore(at.subscribe, at.version);
  const ref = useRef<HTMLDivElement>(null);
  const session = useRef<RichSession>(null);
  const [state, setState] = useState<RichState>({ looks: {}, notSaved: null, length: 0 });

  useLayoutEffect(() => {
    const root = ref.current;
    if (!root) return undefined;
    const made = createRichSession({ at, root, onState: setState });
    session.current = made;
    const before = leftAt.current;
    // The field before did not show what others wrote meanwhile.
    const now = at.read().text;
    const begin = before ? moveSelection(before.selection, before.text, now) : made.selection();
    made.focusAt(begin);
    const stop = new AbortController();
    const { signal } = stop;
    // In a dialog that is still closed nothing takes the focus: it comes with the dialog.
    if (document.activeElement !== root) {
      root.addEventListener('focus', () => made.focusAt(begin), { signal, once: true });
    }
    const doInstead = (event: Event, deed: () => unknown): void => {
      event.preventDefault();
      deed();
    };
    const onBeforeInput = (event: InputEvent): void => {
      const { inputType, isComposing } = event;
      // The browser's own history knows nothing of what others wrote; ours takes its place.
      if (inputType === 'historyUndo') return doInstead(event, () => at.undo());
      if (inputType === 'historyRedo') return doInstead(event, () => at.redo());
      const format = FORMATS[inputType];
      if (format) return doInstead(event, () => made.toggle(format));
      if (inputType.startsWith('format')) return event.preventDefault();
      if (inputType === 'insertFromPaste') return event.preventDefault();
      if (isComposing) return undefined;
      made.look();
      if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
        return doInstead(event, made.newLine);
      }
      if (inputType === 'deleteContentBackward' && made.endListAtCaret()) {
        return event.preventDefault();
      }
      if (inputType === 'insertFromDrop') {
        const words = broughtWords(event.dataTransfer);
        return doInstead(event, () => words && made.insert(words));
      }
      const isFull = (root.textContent?.length ?? 0) >= MAX_NOTE_LENGTH;
      const { start, end } = made.selection();
      if (inputType === 'insertText' && isFull && start === end) event.preventDefault();
      return undefined;
    };
    const onPaste = (event: ClipboardEvent): void => {
      const words = broughtWords(event.clipboardData);
      if (!words) return;
      made.look();
      // An address that is pasted over words is where they lead.
      const address = words.text.trim() === plainAddress(words.text) ? words.text.trim() : null;
      const place = made.selection();
      if (address !== null && place.start < place.end) {
        doInstead(event, () => made.setLink(place, address));
      } else doInstead(event, () => made.insert(words));
    };
    const onCopy = (event: ClipboardEvent): void => {
      const selected = made.selected();
      if (!selected || !event.clipboardData) return;
      const { html, text } = copied(selected);
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') made.insert({ text: '', marks: [] });
    };
    root.addEventListener('copy', onCopy, { signal });
    root.addEventListener('cut', onCopy, { signal });
    root.addEventListener('beforeinput', onBeforeInput, { signal });
    root.addEventListener('input', made.takeIn, { signal });
    root.addEventListener('paste', onPaste, { signal });
    root.addEventListener('compositionstart', () => made.compose(true), { signal });
    root.addEventListener('compositionend', () => made.compose(false), { signal });
    document.addEventListener('selectionchange', made.look, { signal });
    return () => {
      stop.abort();
      leftAt.current = {
        selection: made.selection(),
        text: at.read().text,
      };
    };
  }, [at, leftAt]);

  useLayoutEffect(() => session.current?.refresh(), [version]);

  return { ref, state, session: () => session.current };
};
