import type {
  FormatChange,
  ListKind,
  RichText,
  TextFormat,
} from '../../../shared/document/text/format.ts';
import { linesOf } from '../../../shared/document/text/lines.ts';
import { spliceBetween } from '../../../shared/lib/splice.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/board/records/note.ts';
import type { NotDone } from '../../board/board.ts';
import type { RichPlace, TextEdit } from '../rich-place.ts';
import type { Selection } from '../WaitingField.tsx';
import { mergeTyping, moveSelection } from './merge-typing.ts';
import {
  type FormatEdit,
  type InlineName,
  linkedWords,
  linkPlace,
  looksAt,
  toggledInline,
  toggledList,
} from './format-edits.ts';
import { partOf } from './copied.ts';
import { autoformat } from './autoformat.ts';
import { createSurface } from './surface.ts';

export type RichState = {
  /** How the selected words look, or those that are typed next. */
  readonly looks: TextFormat;
  /** Why the last change did not get into the note; `null` while all is well. */
  readonly notSaved: NotDone | null;
  readonly length: number;
};

type Write = Pick<TextEdit, 'name' | 'text' | 'formats'> & {
  /** Where the selection is in `text`. */
  readonly selection: Selection;
};

type SessionOptions = {
  /** What is written in. */
  readonly at: RichPlace;
  readonly root: HTMLElement;
  readonly onState: (state: RichState) => void;
};

const isSame = (a: Selection | null, b: Selection): boolean =>
  a?.start === b.start && a.end === b.end;

/** Words after those that signs made bold or italic are neither. */
const plainAgain = (name: string): [InlineName, null][] =>
  name === 'bold' || name === 'italic' ? [[name, null]] : [];

const isIn = (text: string, { start, end }: Selection): Selection => ({
  start: Math.min(start, text.length),
  end: Math.min(end, text.length),
});

/**
 * Ties an element that is written in to a text. The browser writes, as composing and correcting need it; what it wrote
 * is read, becomes a small edit of the text, and the element is put right where that looks different. While a
 * character is being composed nothing is put right, for that would end the composition.
 */
export const createRichSession = ({ at: written, root, onState }: SessionOptions) => {
  const surface = createSurface(root);
  const now = written.read;
  /** The text that the element's text has grown from. */
  let base = now();
  let selection: Selection = { start: base.text.length, end: base.text.length };
  let isComposing = false;
  let notSaved: NotDone | null = null;
  /** Looks chosen for what is typed next, where no word has them yet. */
  let chosen: Partial<Record<InlineName, true | null>> = {};

  const looks = (): TextFormat => {
    const { bold = null, italic = null, ...rest } = { ...looksAt(base, selection), ...chosen };
    return { ...rest, ...(bold && { bold }), ...(italic && { italic }) };
  };
  const tell = (): void => onState({ looks: looks(), notSaved, length: base.text.length });

  /** Puts the caret where it belongs, if it is not there by itself. */
  const place = (wanted: Selection): void => {
    selection = isIn(base.text, wanted);
    if (document.activeElement === root && !isSame(surface.selection(), selection)) {
      surface.select(selection);
    }
  };

  const write = ({ name, text, formats, selection: meant }: Write): boolean => {
    written.catchUp();
    const current = now().text;
    const merged = mergeTyping(base.text, text, current);
    const moved = formats?.map(({ from, to, ...format }) => {
      const { start, end } = moveSelection({ start: from, end: to }, text, merged);
      return { ...format, from: start, to: end };
    });
    const outcome = written.write({
      name,
      base: current,
      text: merged,
      ...(merged === text && { caret: meant.end }),
      formats: moved,
    });
    notSaved = outcome.ok ? null : outcome.error;
    // What was refused stays in sight, to be copied.
    if (outcome.ok) {
      chosen = {};
      base = now();
      surface.show(base);
      place(moveSelection(meant, text, base.text));
    }
    tell();
    return outcome.ok;
  };

  /** Where the browser joined or split lines, each stays one of the list as which it stands there. */
  const listsAround = (text: string, at: number, length: number): readonly FormatChange[] => {
    const lists = surface.lists();
    if (!lists) return [];
    let start = 0;
    return text.split('\n').flatMap((line, index) => {
      const [from, end] = [start, start + line.length];
      start = end + 1;
      const list = lists[index];
      const isTouched = from <= at + length && end >= at && end < text.length;
      return isTouched && list !== undefined ? [{ from: end, to: end + 1, list }] : [];
    });
  };

  /** Reads what the browser has written. */
  const takeIn = (): void => {
    if (isComposing) return;
    const text = surface.read();
    const caret = surface.selection() ?? isIn(text, selection);
    const { at, remove, insert } = spliceBetween(base.text, text, caret.end);
    if (remove === 0 && insert === '') {
      surface.show(base);
      place(caret);
      return;
    }
    const isAcross = (base.text.slice(at, at + remove) + insert).includes('\n');
    const lists = isAcross ? listsAround(text, at, insert.length) : [];
    const isChosen = insert !== '' && Object.keys(chosen).length > 0;
    const words = isChosen ? [{ from: at, to: at + insert.length, ...chosen }] : [];
    const formats = [...lists, ...words];
    const isWritten = write({
      name: 'note.editText',
      text,
      selection: caret,
      ...(formats.length > 0 && { formats }),
    });
    if (isWritten && insert.length === 1 && remove === 0) formatBySigns();
  };

  /** Signs that were typed for a look become the look. Undo brings them back, and then they stay. */
  const formatBySigns = (): void => {
    const found = selection.start === selection.end ? autoformat(base, selection.end) : null;
    if (!found) return;
    const { text, formats, caret, isClosed } = found;
    const at = { start: caret, end: caret };
    if (!write({ name: 'note.format', text, formats, selection: at }) || !isClosed) return;
    // What is typed next is outside.
    chosen = Object.fromEntries(Object.keys(looks()).flatMap(plainAgain));
  };

  const apply = ({ text, formats }: FormatEdit, then: Selection = selection): boolean =>
    write({ name: 'note.format', text, formats, selection: isIn(text, then) });

  /** Puts words in place of the selected ones. */
  const insert = (rich: RichText): void => {
    const { start, end } = selection;
    const [before, behind] = [base.text.slice(0, start), base.text.slice(end)];
    const room = MAX_NOTE_LENGTH - before.length - behind.length;
    const fitting = rich.text.slice(0, Math.max(0, room)).replace(/[\uD800-\uDBFF]$/, '');
    // The line that it is put into has its own end, which becomes that of the last item put in.
    const endsInList = rich.marks.some(({ to, list }) => list && to === rich.text.length);
    const words = endsInList && behind.startsWith('\n') ? fitting.replace(/\n$/, '') : fitting;
    const caret = start + words.length;
    const formats = rich.marks.map(({ from, to, ...format }) => ({
      ...format,
      from: from + start,
      to: to + start,
    }));
    write({
      name: 'note.editText',
      text: before + words + behind,
      selection: { start: caret, end: caret },
      ...(formats.length > 0 && { formats }),
    });
  };

  /** The caret may have moved; browsers tell that late. */
  const look = (): void => {
    const seen = surface.selection();
    if (!seen || isSame(seen, selection)) return;
    selection = seen;
    // Where the caret went because a word was typed, that word is still to be read.
    if (!isComposing && surface.read() === base.text) chosen = {};
    tell();
  };

  surface.show(base);

  return {
    takeIn,
    insert,
    /** Others have changed the note, or undo has. */
    refresh: (): void => {
      const current = now();
      if (isComposing || (current.text === base.text && current.marks === base.marks)) return;
      // Words that were refused are still there: the next change is merged with all of it.
      if (surface.read() !== base.text) return;
      const kept = moveSelection(selection, base.text, current.text);
      base = current;
      if (surface.show(base)) place(kept);
      else selection = kept;
      tell();
    },
    compose: (composes: boolean): void => {
      isComposing = composes;
      takeIn();
    },
    look,
    focusAt: (wanted: Selection): void => {
      root.focus({ preventScroll: true });
      place(wanted);
    },
    selection: (): Selection => selection,
    /** What is selected, with its looks; `null` for a caret. */
    selected: (): RichText | null => {
      look();
      return selection.start < selection.end ? partOf(base, selection) : null;
    },
    toggle: (name: InlineName): void => {
      look();
      if (selection.start < selection.end) {
        apply(toggledInline(base, selection, name));
        return;
      }
      const { [name]: isOn } = looks();
      chosen = { ...chosen, [name]: isOn ? null : true };
      tell();
    },
    toggleList: (kind: ListKind): void => {
      look();
      apply(toggledList(base, selection, kind));
    },
    /** A new line; on an empty line of a list, its end. */
    newLine: (): void => {
      const { start, end } = selection;
      const line = linesOf(base).findLast(({ at }) => at <= start);
      if (start === end && line?.list !== undefined && line.text === '') {
        apply(toggledList(base, selection, line.list));
      } else insert({ text: '\n', marks: [] });
    },
    /** True when the caret stood at the beginning of a line of a list, which is a plain one now. */
    endListAtCaret: (): boolean => {
      const { start, end } = selection;
      const line = linesOf(base).findLast(({ at }) => at <= start);
      if (start !== end || line?.at !== start || line.list === undefined) return false;
      return apply(toggledList(base, selection, line.list));
    },
    /** What a link would be put on, and the one that is there. */
    linkHere: (): { readonly place: Selection; readonly href: string | undefined } => {
      look();
      const at = linkPlace(base, selection);
      return { place: at, href: looksAt(base, at).link };
    },
    setLink: (at: Selection, href: string | null): boolean => {
      const edit = linkedWords(base, at, href);
      const grown = edit.text.length - base.text.length;
      return apply(edit, { start: at.end + grown, end: at.end + grown });
    },
  };
};

export type RichSession = ReturnType<typeof createRichSession>;
