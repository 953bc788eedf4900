import { CircleDot, Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { isInScope } from '../../shared/voting/scope.ts';
import { SCALE_TOP } from '../../shared/board/records/vote.ts';
import { useNote } from '../board/hooks.ts';
import type { InsteadProps } from '../note/instead-of-reactions.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { ReasonIconButton } from '../ui/ReasonIconButton.tsx';
import { type BallotBox, ownValue, useBallotBox } from './ballot-box.ts';
import { changeDots } from './say-dots.ts';
import { SCALE_WORDS, wordKeysOf } from './vote-words.ts';
import { whyNoDot } from './why-no-dot.ts';
import styles from './NoteBallot.module.css';

type BallotProps = { box: BallotBox; noteId: string; name: string };

/** Dots with a button to take one and one to give one. */
const Dots = ({ box, noteId, name }: BallotProps) => {
  const { t, own, vote, isHidden } = box;
  const dots = ownValue(own, noteId) ?? 0;
  const reason = (step: 1 | -1): string | null => {
    const key = whyNoDot(vote, own, { noteId, step });
    return key && t(key);
  };
  return (
    <div role="group" aria-label={t('votes.dotsOn', { note: name })} className={styles.dots}>
      <ReasonIconButton
        label={t('votes.takeDot')}
        icon={<Minus aria-hidden="true" size={16} />}
        className={styles.step}
        reason={reason(-1)}
        onClick={() => changeDots(box, noteId, -1)}
      />
      <span className={styles.count} data-has={dots > 0 && !isHidden ? '' : undefined}>
        {isHidden ? t('votes.hidden') : t('votes.dots', { count: dots })}
      </span>
      <ReasonIconButton
        label={t('votes.giveDot')}
        icon={<Plus aria-hidden="true" size={16} />}
        className={styles.step}
        reason={reason(1)}
        onClick={() => changeDots(box, noteId, 1)}
      />
    </div>
  );
};

type Marks = { readonly legend: string; readonly marks: readonly string[]; readonly scale: number };

/** One of a few marks or words; native radio buttons, and a way to take it back. */
const Radios = ({ box, noteId, legend, marks, scale }: Omit<BallotProps, 'name'> & Marks) => {
  const { t, own, isHidden, cast } = box;
  const name = useId();
  const chosen = isHidden ? null : ownValue(own, noteId, scale);
  return (
    <fieldset className={styles.marks}>
      <legend className={styles.legend}>{legend}</legend>
      {marks.map((mark, value) => (
        <label key={mark} className={styles.mark}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => cast({ noteId, scale, value })}
          />
          {mark}
        </label>
      ))}
      {chosen !== null && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => cast({ noteId, scale, value: null })}
        >
          {t('votes.takeBack')}
        </button>
      )}
    </fieldset>
  );
};

const Choice = ({ box, noteId, name }: BallotProps) => {
  const { t, vote } = box;
  const { method, scales } = vote.plan;
  if (method === 'dots') return <Dots box={box} noteId={noteId} name={name} />;
  if (method === 'scale') {
    const marks = Array.from({ length: SCALE_TOP + 1 }, (_, mark) => String(mark));
    return scales.map((scale, place) => (
      <Radios
        key={scale}
        {...{ box, noteId, marks }}
        scale={place}
        legend={t('votes.scaleOf', { scale: t(SCALE_WORDS[scale]) })}
      />
    ));
  }
  const marks = wordKeysOf(method).map((key) => t(key));
  return <Radios {...{ box, noteId, marks }} scale={0} legend={t('votes.yourStance')} />;
};

/** What one has given, where there is nothing to press. */
const Given = ({ box, noteId }: Omit<BallotProps, 'name'>) => {
  const { t, own, vote, isHidden } = box;
  const value = ownValue(own, noteId);
  if (value === null || isHidden) return null;
  const words = wordKeysOf(vote.plan.method)[value];
  return (
    <span className={styles.given}>
      <CircleDot aria-hidden="true" size={14} />
      {vote.plan.method === 'dots'
        ? t('votes.dots', { count: value })
        : words
          ? t(words)
          : String(value)}
    </span>
  );
};

const NoteBallot = ({ noteId, still }: InsteadProps) => {
  const box = useBallotBox();
  const note = useNote(noteId);
  if (!box?.own?.mayVote || !note || !isInScope(box.vote.plan.scope, note)) return null;
  if (still) return <Given box={box} noteId={noteId} />;
  return (
    <div className={styles.ballot}>
      <Choice box={box} noteId={noteId} name={noteTitle(note) || box.t('votes.note')} />
    </div>
  );
};

/** A note's part in an open vote, where its reactions stand otherwise: likes would sway. */
export const drawBallot = (props: InsteadProps) => <NoteBallot {...props} />;
