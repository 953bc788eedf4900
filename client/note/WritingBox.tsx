import { CornerDownLeft, Lock } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import type { NotDone } from '../board/board.ts';
import { useBoard, useMay, useOwnDrafts, useSection } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Optional } from '../ui/Optional.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import { LengthHint } from './LengthHint.tsx';
import { hostOf, linkCard, pastedLink } from './link-card.ts';
import { newNoteChange } from './note-changes.ts';
import { noteLines } from './note-lines.ts';
import { PasteOffer } from './PasteOffer.tsx';
import { refusalKey } from './refusal-key.ts';
import { mayWriteUnsigned, useUnsignedDesk } from './unsigned-desk.ts';
import { useUnsentWords } from './use-unsent-words.ts';
import { usePostNotes } from './use-post-notes.ts';
import { useSayWriting } from './use-say-writing.ts';
import { later } from '../ui/later.ts';
import styles from './WritingBox.module.css';

const OwnDraftsHere = later(
  async () => (await import('../secret/OwnDraftsHere.tsx')).OwnDraftsHere,
);

type WritingBoxProps = {
  sectionId: string;
  /** After notes were added, as to bring them into view. */
  onPosted?: () => void;
};

/**
 * Where notes of a section begin: Enter adds what was written and the box is ready for the next. Where one may not
 * write it says why; words that were already in it stay to be read and copied.
 */
export const WritingBox = ({ sectionId, onPosted }: WritingBoxProps) => {
  const t = useText();
  const board = useBoard();
  const section = useSection(sectionId);
  const verdict = useMay(
    useMemo(() => newNoteChange(sectionId, board.personId), [sectionId, board.personId]),
  );
  const hasDrafts = useOwnDrafts().some(({ section: of }) => of === sectionId);
  const [text, setText] = useUnsentWords(sectionId);
  const [pasted, setPasted] = useState(false);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const post = usePostNotes(sectionId);
  const sayWriting = useSayWriting(sectionId);
  const helpId = useId();

  // The same box: what is written in secret goes to one's own drafts.
  const isSecret = !verdict.ok && verdict.error === 'secretWriting';
  const mayWrite = verdict.ok || isSecret || verdict.error === 'namesOff';

  const desk = useUnsignedDesk();
  const signing = desk?.signing({ isSecret, hasWords: text.trim() !== '' }) ?? null;
  const isUnseen = isSecret || (signing?.isUnseen ?? mayWriteUnsigned(board.store.info()));

  // Whoever was seen writing is not any more: nothing of a draft is told.
  useEffect(() => {
    if (isUnseen) sayWriting(false);
  }, [isUnseen, sayWriting]);

  const lines = pasted ? noteLines(text) : [];

  const write = (next: string) => {
    setText(next);
    setNotDone(null);
    if (next === '') setPasted(false);
    // The words are written at this level from their first letter on.
    if (text === '' && signing?.level && signing.level !== 'named') desk?.choose(signing.level);
    sayWriting(next !== '' && !isUnseen);
  };

  const add = (texts: readonly string[]) => {
    if (texts.some((one) => one.length > MAX_NOTE_LENGTH)) return;
    // Nobody is named by a slip: as long as it is not known how to write them, the words stay where they are.
    const level = signing ? signing.level : (board.store.info().phase?.rules.levels[0] ?? 'named');
    if (level === null) return;
    if (level === 'named' || (isSecret && desk)) {
      const outcome = post(texts, desk && level !== 'named' ? () => desk.sign(level) : undefined);
      if (!outcome.ok) {
        setNotDone(outcome.error);
        return;
      }
      announce(t(isSecret ? 'note.draftPosted' : 'note.posted', { count: texts.length }));
    } else if (desk) {
      for (const one of texts) desk.send({ section: sectionId, text: one, level });
    } else {
      setNotDone('namesOff');
      return;
    }
    write('');
    fieldRef.current?.focus();
    onPosted?.();
  };

  const addOne = () => {
    if (text.trim() === '') write('');
    else add([text.trim()]);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    addOne();
  };

  const { link } = linkCard(text);
  const reason = mayWrite ? notDone : verdict.error;
  const reasonLine = reason && (
    <p role={mayWrite ? 'alert' : undefined} className={styles.reason}>
      {!mayWrite && <Lock aria-hidden="true" size={14} />}
      {t(reason === 'switchedOff' ? 'note.boxSwitchedOff' : refusalKey(reason))}
    </p>
  );

  // A board that can only be read says so once, above all sections.
  if (!mayWrite && text === '') return reason === 'readOnly' ? null : reasonLine;

  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <GrowingTextArea
          ref={fieldRef}
          data-writing-box={sectionId}
          className={styles.field}
          value={text}
          readOnly={!mayWrite}
          placeholder={t(isSecret ? 'note.writeInSecret' : 'note.writeHere')}
          aria-label={
            section?.title ? t('note.new', { section: section.title }) : t('note.newHere')
          }
          aria-describedby={helpId}
          enterKeyHint="send"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const titled = text === '' ? pastedLink(event.clipboardData) : null;
            if (titled !== null) {
              event.preventDefault();
              write(titled);
              return;
            }
            const lineCount = noteLines(event.clipboardData.getData('text/plain')).length;
            if (lineCount > 1) setPasted(true);
          }}
          onFocus={() => sayWriting(text !== '' && !isUnseen)}
          onBlur={() => sayWriting(false)}
        />
        <IconButton
          label={t('note.post')}
          icon={<CornerDownLeft aria-hidden="true" size={18} />}
          className={classNames(styles.post, text === '' && styles.unseen)}
          aria-disabled={text.trim() === '' || !mayWrite || undefined}
          onClick={addOne}
        />
      </div>
      <VisuallyHidden>
        <span id={helpId}>{t('note.boxHelp')}</span>
      </VisuallyHidden>
      {lines.length > 1 && (
        <PasteOffer
          count={lines.length}
          onMany={() => add(lines)}
          onOne={() => {
            setPasted(false);
            fieldRef.current?.focus();
          }}
        />
      )}
      <LengthHint length={text.length} />
      {link !== undefined && (
        <p className={styles.hint}>{t('note.becomesLink', { host: hostOf(link) })}</p>
      )}
      {reasonLine}
      {desk && (
        <Optional>
          <desk.BoxFoot sectionId={sectionId} signing={mayWrite ? signing : null} />
        </Optional>
      )}
      {hasDrafts && (
        <Optional>
          <OwnDraftsHere sectionId={sectionId} />
        </Optional>
      )}
    </div>
  );
};
