import { CornerDownLeft, Lock } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import type { NotDone } from '../board/board.ts';
import { useBoard, useMay, useOwnDrafts, useSection, useTopics } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Optional } from '../ui/Optional.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import { LengthHint } from './LengthHint.tsx';
import { pastedLink } from './link-card.ts';
import type { BoxForm as BoxFormDesk, NewWords } from './box-form.ts';
import { newNoteChange } from './note-changes.ts';
import { refusalKey } from './refusal-key.ts';
import { mayWriteUnsigned, useUnsignedDesk } from './unsigned-desk.ts';
import { useFileDesk } from '../files/file-desk.ts';
import { useUnsentWords } from './use-unsent-words.ts';
import { usePostNotes } from './use-post-notes.ts';
import { useSayWriting } from './use-say-writing.ts';
import { later } from '../ui/later.ts';
import styles from './WritingBox.module.css';

const OwnDraftsHere = later(
  async () => (await import('../secret/OwnDraftsHere.tsx')).OwnDraftsHere,
);

const BoxForm = later(async () => (await import('../forms/BoxForm.tsx')).BoxForm);

const BoxHelp = later(async () => (await import('../forms/BoxHelp.tsx')).BoxHelp);

/** Of shorter beginnings there is nothing to say. */
const LEAST_TO_HELP = 8;

/** Why there is no box, said of the box itself. */
const BOX_REASONS: ReadonlyMap<NotDone, MessageKey> = new Map([
  ['switchedOff', 'note.boxSwitchedOff'],
  ['notInPhase', 'note.boxNotInPhase'],
]);

type Words = { readonly placeholder: MessageKey; readonly posted: MessageKey };

const IN_THE_OPEN: Words = { placeholder: 'note.writeHere', posted: 'note.posted' };

/** What the empty box says of who will read it, and what is said to have become of the words, where that is not everybody. */
const DRAFTED: Partial<Record<RefusalReason, Words>> = {
  secretWriting: { placeholder: 'note.writeInSecret', posted: 'note.draftPosted' },
  afterApproval: { placeholder: 'note.writeForApproval', posted: 'note.sentForApproval' },
};

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
  const [isOpen, setOpen] = useState(false);
  const formRef = useRef<BoxFormDesk>(null);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const post = usePostNotes(sectionId);
  const sayWriting = useSayWriting(sectionId);
  const helpId = useId();

  // The same box: what is written in secret goes to one's own drafts.
  const isSecret = !verdict.ok && verdict.error === 'secretWriting';
  const drafted = verdict.ok ? undefined : DRAFTED[verdict.error];
  const isDrafted = drafted !== undefined;
  const said = drafted ?? IN_THE_OPEN;
  const mayWrite = verdict.ok || isDrafted || verdict.error === 'namesOff';

  const files = useFileDesk();
  const desk = useUnsignedDesk();
  const signing = desk?.signing({ isSecret, hasWords: text.trim() !== '' }) ?? null;
  const isUnseen = isSecret || (signing?.isUnseen ?? mayWriteUnsigned(board.store.info()));

  // Whoever was seen writing is not any more: nothing of a draft is told.
  useEffect(() => {
    if (isUnseen) sayWriting(false);
  }, [isUnseen, sayWriting]);

  // As long as it is not known how to sign it, nothing is added.
  const signsFiles = signing === null || signing.level !== null;
  const fields = section?.form?.fields ?? [];
  const hasLegend = useTopics(['info'], ({ store }) => {
    return Object.keys(store.info().legend ?? {}).length > 0;
  });
  const isAsking = fields.length > 0 || hasLegend;
  // Who leads writes in the open while the others write in secret, and has to know it.
  const isAlone = useTopics(['info'], ({ store }) => {
    const { drafting } = store.info();
    return drafting != null && !drafting.ended;
  });
  const placeholder =
    isAlone && !isSecret
      ? t('note.writeForAll')
      : ((isSecret ? null : section?.form?.placeholder) ?? t(said.placeholder));

  const write = (next: string) => {
    setText(next);
    setNotDone(null);
    if (next === '') setPasted(false);
    // The words are written at this level from their first letter on.
    if (text === '' && signing?.level && signing.level !== 'named') desk?.choose(signing.level);
    sayWriting(next !== '' && !isUnseen);
  };

  const add = (notes: readonly NewWords[]) => {
    if (notes.some((one) => one.text.length > MAX_NOTE_LENGTH)) return;
    // Nobody is named by a slip: as long as it is not known how to write them, the words stay where they are.
    const level = signing ? signing.level : (board.store.info().phase?.rules.levels[0] ?? 'named');
    if (level === null) return;
    if (level === 'named' || (isDrafted && desk)) {
      const outcome = post(notes, desk && level !== 'named' ? () => desk.sign(level) : undefined);
      if (!outcome.ok) {
        setNotDone(outcome.error);
        return;
      }
      announce(t(said.posted, { count: notes.length }));
    } else if (desk) {
      for (const note of notes) desk.send({ ...note, section: sectionId, level });
    } else {
      setNotDone('namesOff');
      return;
    }
    write('');
    formRef.current?.clear();
    fieldRef.current?.focus();
    onPosted?.();
  };

  const answerAndAdd = (notes: readonly NewWords[]) => {
    // Until the form is here, and while something is missing, the words stay where they are.
    const isNeeded = fields.some(({ required }) => required);
    const answered = formRef.current ? formRef.current.take(notes) : isNeeded ? null : notes;
    if (answered) add(answered);
    else setOpen(true);
  };

  const addOne = () => {
    if (text.trim() === '') {
      write('');
      fieldRef.current?.focus();
      return;
    }
    answerAndAdd([{ text: text.trim() }]);
  };

  const keepOne = () => {
    setPasted(false);
    fieldRef.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    addOne();
  };

  const reason = mayWrite ? notDone : verdict.error;
  const reasonLine = reason && (
    <p role={mayWrite ? 'alert' : undefined} className={styles.reason}>
      {!mayWrite && <Lock aria-hidden="true" size={14} />}
      {t(BOX_REASONS.get(reason) ?? refusalKey(reason))}
    </p>
  );

  // A board that can only be read says so once, above all sections. Nobody is taken out of the field, though, while they are in it.
  if (!mayWrite && text === '' && !isOpen) return reason === 'readOnly' ? null : reasonLine;

  return (
    <div
      className={styles.box}
      onFocus={() => setOpen(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isLeft = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
        // A long form is there for whoever writes; with something in it it stays.
        if (isLeft && text === '' && formRef.current?.isEmpty() !== false) setOpen(false);
      }}
    >
      <div className={styles.row}>
        <GrowingTextArea
          ref={fieldRef}
          data-writing-box={sectionId}
          className={styles.field}
          value={text}
          readOnly={!mayWrite}
          placeholder={placeholder}
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
            const words = event.clipboardData.getData('text/plain').trim();
            if (words.includes('\n')) setPasted(true);
          }}
          onFocus={() => sayWriting(text !== '' && !isUnseen)}
          onBlur={() => sayWriting(false)}
        />
        {files && text === '' && mayWrite && signsFiles && (
          <files.BoxButton sectionId={sectionId} className={styles.files} />
        )}
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
      <LengthHint length={text.length} />
      {reasonLine}
      {(pasted || text.length >= LEAST_TO_HELP) && (
        <Optional>
          <BoxHelp
            sectionId={sectionId}
            text={text}
            fields={fields}
            pasted={pasted}
            onMany={answerAndAdd}
            onOne={keepOne}
          />
        </Optional>
      )}
      {isAsking && mayWrite && (isOpen || text !== '') && (
        <Optional>
          <BoxForm sectionId={sectionId} fields={fields} deskRef={formRef} onSend={addOne} />
        </Optional>
      )}
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
