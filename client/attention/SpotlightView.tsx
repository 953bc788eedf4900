import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { Spotlight } from '../../shared/meeting/records/attention.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useBoard, useNote, useNoteIds, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteShade } from '../note/note-colors.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { NoteByline } from '../note/NoteByline.tsx';
import { NoteText } from '../note/NoteText.tsx';
import { useSectionTitle } from '../note/section-title.ts';
import { announce } from '../ui/announcer.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { ReasonTextButton } from '../ui/ReasonTextButton.tsx';
import { SeenCount } from './SeenCount.tsx';
import { useShow } from './use-show.ts';
import styles from './SpotlightView.module.css';

type SpotlightViewProps = {
  spotlight: Spotlight;
  /** Who shows it. */
  name: string;
  onLeave: () => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** Enough of a note for its size to be chosen: short ones are read across a room. */
const sizeOf = (text: string): string => (text.length > 280 ? 's' : text.length > 90 ? 'm' : 'l');

/** One note before everybody's eyes; facilitators go on to the others of the section with the arrow keys. */
export const SpotlightView = ({ spotlight, name, onLeave }: SpotlightViewProps) => {
  const t = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { facilitates } = useStage();
  const { store } = useBoard();
  const titleOf = useSectionTitle();
  const note = useNote(spotlight.note);
  const { step, stopSpotlight, problem } = useShow();
  // Woken by whatever changes the order of notes.
  useSectionIds();
  useNoteIds(note?.section ?? '');
  const order = [...store.sectionIds(), ''].flatMap((id) => store.noteIds(id));
  const index = order.indexOf(spotlight.note);
  const isGone = note === null || note.deleted !== undefined;
  const text = isGone ? t('attention.spotlight.gone') : note.text;

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    shown.showModal();
    heading.current?.focus();
    return () => shown.close();
  }, []);

  const excerpt = noteExcerpt(text, 200);
  useEffect(() => {
    announce(t('attention.spotlight.spoken', { text: excerpt }));
    // A note that is being written in is not read anew with every letter.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [spotlight.note, t]);

  const go = (by: 1 | -1): void => {
    const next = index < 0 ? order[0] : order[index + by];
    if (next !== undefined) void step(spotlight.board, next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!facilitates || !by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  };

  return (
    <dialog
      ref={dialog}
      data-shown=""
      aria-labelledby={titleId}
      className={styles.view}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={styles.top}>
        <p className={styles.what}>
          {t('attention.spotlight.title', { name })}
          {index >= 0 && (
            <span className={styles.place}>
              {t('attention.spotlight.place', { place: index + 1, count: order.length })}
            </span>
          )}
        </p>
        <Button size="small" icon={<X aria-hidden="true" size={16} />} onClick={onLeave}>
          {t('attention.spotlight.close')}
        </Button>
      </div>
      <div className={styles.content}>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.heading}>
          {titleOf(note?.section ?? '')}
        </h2>
        <div
          className={styles.note}
          data-size={sizeOf(text)}
          style={noteShade(note?.color ?? 'snow')}
        >
          <NoteText text={text} marks={isGone ? undefined : note.marks} />
          {!isGone && (
            <NoteByline
              noteId={spotlight.note}
              author={note.author}
              origin={note.origin}
              originState={note.originState}
            />
          )}
        </div>
      </div>
      {facilitates && (
        <footer className={styles.foot}>
          <ProblemBanner problem={problem} />
          <ReasonTextButton
            icon={<ChevronLeft aria-hidden="true" size={18} />}
            reason={index <= 0 ? t('attention.spotlight.isFirst') : null}
            onClick={() => go(-1)}
          >
            {t('attention.spotlight.previous')}
          </ReasonTextButton>
          <ReasonTextButton
            icon={<ChevronRight aria-hidden="true" size={18} />}
            reason={index === order.length - 1 ? t('attention.spotlight.isLast') : null}
            onClick={() => go(1)}
          >
            {t('attention.spotlight.next')}
          </ReasonTextButton>
          <SeenCount id={spotlight.id} by={spotlight.by} />
          <Button
            look="primary"
            className={styles.stop}
            onClick={() => void stopSpotlight(spotlight.board, spotlight.note)}
          >
            {t('attention.spotlight.stop')}
          </Button>
        </footer>
      )}
      <Announcer />
    </dialog>
  );
};
