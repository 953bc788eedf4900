import { useId, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useText } from '../../i18n/text.ts';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { historyKey } from './history-key.ts';
import { classNames } from '../../ui/class-names.ts';
import { LengthHint } from '../LengthHint.tsx';
import type { LeftAt, Selection } from '../WaitingField.tsx';
import type { RichPlace } from '../rich-place.ts';
import { refusalKey } from '../refusal-key.ts';
import { FormatBar } from './FormatBar.tsx';
import { type FormatDeed, formatDeedOf } from './format-keys.ts';
import { LinkForm } from './LinkForm.tsx';
import { useRichTyping } from './use-rich-typing.ts';
import styles from './RichEditor.module.css';

type RichEditorProps = {
  /** What is written in. */
  at: RichPlace;
  label: string;
  /** Read out with the field, beside what its keys do. */
  help?: string | undefined;
  className?: string | undefined;
  /** Where the writer was in the field that this one takes over from. */
  leftAt: RefObject<LeftAt | null>;
  /** The writer is done; `byKey` when they said so by a key and the focus should stay on the note. */
  onLeave: (byKey: boolean) => void;
  /** The writer has said by keys that it is to stay as it is written; without it that is the same as leaving. */
  onDone?: (() => void) | undefined;
  /** Somebody writes here now, or no longer. */
  onWriting?: ((writing: boolean) => void) | undefined;
};

type LinkAsked = { readonly place: Selection; readonly href: string | undefined };

const Editor = (props: RichEditorProps) => {
  const { at, label, help, className, leftAt, onLeave, onDone, onWriting } = props;
  const t = useText();
  const helpId = useId();
  const { ref, state, session } = useRichTyping(at, leftAt);
  const [asked, setAsked] = useState<LinkAsked | null>(null);

  const deeds: Readonly<Record<FormatDeed, () => void>> = {
    bold: () => session()?.toggle('bold'),
    italic: () => session()?.toggle('italic'),
    bullet: () => session()?.toggleList('bullet'),
    ordered: () => session()?.toggleList('ordered'),
    link: () => setAsked(session()?.linkHere() ?? null),
  };

  const backToText = () => {
    const now = session();
    setAsked(null);
    now?.focusAt(now.selection());
  };

  const link = (href: string | null) => {
    if (asked) session()?.setLink(asked.place, href);
    backToText();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const direction = historyKey(event);
    const deed = formatDeedOf(event);
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (direction === 'undo') at.undo();
    else if (direction === 'redo') at.redo();
    else if (deed) deeds[deed]();
    else if (isDone && onDone) onDone();
    else if (isDone || event.key === 'Escape') onLeave(true);
    else return;
    event.preventDefault();
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    onWriting?.(false);
    // Only another window has come to the front: the writer is still here.
    if (!currentTarget.contains(document.activeElement)) onLeave(false);
  };

  return (
    <div className={styles.editor} onFocus={() => onWriting?.(true)} onBlur={onBlur}>
      {/* The browser writes in it, and `createSurface` puts it right: React leaves it alone. */}
      <div
        ref={ref}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        aria-describedby={helpId}
        className={classNames(styles.field, className)}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden>
        <span id={helpId}>
          {[help, t(onDone ? 'rich.manuscriptHelp' : 'rich.noteHelp')].filter(Boolean).join(' ')}
        </span>
      </VisuallyHidden>
      {asked ? (
        <LinkForm href={asked.href} onLink={link} onLeave={backToText} />
      ) : (
        <FormatBar looks={state.looks} onDeed={(deed) => deeds[deed]()} />
      )}
      <LengthHint length={state.length} />
      {state.notSaved && (
        <p role="alert" className={styles.notSaved}>
          {t('note.editRefused', { reason: t(refusalKey(state.notSaved)) })}
        </p>
      )}
    </div>
  );
};

/** Words with their looks, open for writing. What is typed in a note is on the board at once: there is nothing to save or to lose. */
export const RichEditor = (props: RichEditorProps) => (
  <ToolTexts>
    <Editor {...props} />
  </ToolTexts>
);
