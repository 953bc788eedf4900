import { ArrowDown, ArrowUp, ListFilter, Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { useHasDrawings } from '../board/has-drawings.ts';
import { conditionsIn } from '../../shared/find/filter.ts';
import { MAX_SEARCH_LENGTH } from '../../shared/find/search-terms.ts';
import { useText } from '../i18n/text.ts';
import { focusNoteSoon } from '../note/note-focus.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Conditions } from './Conditions.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { closeFindBar, setCurrentMatch, useFindBar } from './find-bar.ts';
import styles from './FindBar.module.css';
import { useIsFinding } from './use-find.ts';
import { useFilter, useFinding, useMatchCount, useNoteCount } from './use-finding.ts';
import type { Stepping } from './use-stepping.ts';

const DrawnMatches = later(async () => (await import('./DrawnMatches.tsx')).DrawnMatches);

/** Somebody who types is not stopped by what the board has to do for every key; they see what it found when they pause. */
const PAUSE_MS = 120;
/** After this long without a key it is said how many were found. */
const SPOKEN_MS = 900;

type FindBarProps = { view: View; toMatch: Stepping['toMatch'] };

/** The text that is searched for, as it stands in the field: the board follows when the hand pauses. */
const useTyping = () => {
  const finding = useFinding();
  const { text } = useFilter();
  const [typed, setTyped] = useState(text);
  const [told, setTold] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The search was cleared, or begun, by something else than the field.
  if (told !== text) {
    setTold(text);
    setTyped(text);
  }

  const look = (next: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setTold(next);
    setCurrentMatch(null);
    finding.look({ text: next });
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    typed,
    type: (next: string) => {
      setTyped(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => look(next), PAUSE_MS);
    },
    /** Looks at once for what stands in the field, if that has not been done. */
    settle: () => {
      if (timer.current !== undefined) look(typed);
    },
  };
};

/** How many match, for the eye at once and for the ear after a pause. */
const Count = ({ view }: { view: View }) => {
  const t = useText();
  const shown = useMatchCount();
  const total = useNoteCount();
  const filter = useFilter();
  const words =
    shown === 0
      ? t('find.none')
      : t(view === 'canvas' ? 'find.match' : 'find.shown', { shown, total });

  useEffect(() => {
    const timer = setTimeout(() => announce(words), SPOKEN_MS);
    return () => clearTimeout(timer);
  }, [words, filter]);

  return <p className={styles.count}>{words}</p>;
};

/** Looks for notes by words and conditions; all that it hides, it says, with the way back beside it. */
export const FindBar = ({ view, toMatch }: FindBarProps) => {
  const t = useText();
  const fieldId = useId();
  const finding = useFinding();
  const isFinding = useIsFinding();
  const hasDrawings = useHasDrawings();
  const { isOpen, current } = useFindBar();
  const conditions = conditionsIn(useFilter());
  const { typed, type, settle } = useTyping();
  const fieldRef = useRef<HTMLInputElement>(null);
  const cameFrom = useRef(document.activeElement);

  useEffect(() => {
    if (isOpen) fieldRef.current?.focus();
  }, [isOpen]);

  const close = () => {
    finding.clear();
    closeFindBar();
    if (current !== null) focusNoteSoon(current);
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      settle();
      toMatch(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
  };

  return (
    <search aria-label={t('find.label')} className={styles.bar}>
      <div className={styles.field}>
        <label htmlFor={fieldId}>
          <VisuallyHidden>{t('find.field')}</VisuallyHidden>
          <Search aria-hidden="true" size={18} />
        </label>
        <input
          ref={fieldRef}
          id={fieldId}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={MAX_SEARCH_LENGTH}
          placeholder={t('find.field')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Popover
        className={styles.tool}
        label={conditions > 0 ? t('find.filterOn', { count: conditions }) : t('find.filter')}
        trigger={
          <>
            <ListFilter aria-hidden="true" size={18} />
            {t('find.filter')}
            {conditions > 0 && ` · ${conditions}`}
          </>
        }
      >
        <FilterPanel />
      </Popover>
      <Conditions />
      {isFinding && (
        <div className={styles.found}>
          <Count view={view} />
          {hasDrawings && (
            <Optional>
              <DrawnMatches />
            </Optional>
          )}
          <IconButton
            label={t('find.previous')}
            icon={<ArrowUp aria-hidden="true" size={18} />}
            onClick={() => toMatch(-1)}
          />
          <IconButton
            label={t('find.next')}
            icon={<ArrowDown aria-hidden="true" size={18} />}
            onClick={() => toMatch(1)}
          />
          <Button
            size="small"
            onClick={() => {
              finding.clear();
              setCurrentMatch(null);
              fieldRef.current?.focus();
            }}
          >
            {t('find.clear')}
          </Button>
        </div>
      )}
      <IconButton
        className={styles.close}
        label={t('find.close')}
        icon={<X aria-hidden="true" size={18} />}
        onClick={close}
      />
    </search>
  );
};
