import { X } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { command } from '../api/meetings.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useRoomBeside } from '../ui/use-room-beside.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { parseSuggestions, stillLoose, type Suggestion } from './suggestions.ts';
import styles from './SuggestionsPanel.module.css';

/** Of the panel with the space around it, as in its style. */
const PANEL_ROOM = '24rem';

/**
 * Notes that may belong together, each suggestion outlined on the board and taken or left by itself. Nothing happens
 * before somebody says so.
 */
export const SuggestionsPanel = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const board = useBoard();
  const titleId = useId();
  const { boardId, meetingId } = board;
  const { busy, problem, run } = useTask();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[] | null>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  // What is suggested is outlined on the board, and would lie under the panel.
  useRoomBeside(useMedia(NARROW) ? null : PANEL_ROOM);

  const look = useCallback(async () => {
    const answer = await run(() => command(meetingId, { type: 'cluster.suggest', board: boardId }));
    if (!answer.ok) return;
    const found = parseSuggestions(answer.value);
    setSuggestions(found);
    announce(t('clusters.found', { count: found.length }));
  }, [boardId, meetingId, run, t]);

  useEffect(() => {
    titleRef.current?.focus();
    void look();
  }, [look]);

  const drop = (suggestion: Suggestion) => {
    setSuggestions((all) => all?.filter((one) => one !== suggestion) ?? null);
    titleRef.current?.focus();
  };

  const shown = suggestions?.flatMap((one) => stillLoose(board, one) ?? []) ?? [];

  return (
    <aside
      aria-labelledby={titleId}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={titleRef} id={titleId} tabIndex={-1}>
          {t('clusters.suggestions')}
        </h2>
        <IconButton
          label={t('common.close')}
          icon={<X aria-hidden="true" size={20} />}
          onClick={onClose}
        />
      </div>
      {shown.length > 0 && <p className={styles.hint}>{t('clusters.suggestionsHint')}</p>}
      {problem && <ProblemBanner problem={problem} />}
      {suggestions !== null && shown.length === 0 && <p>{t('clusters.noSuggestions')}</p>}
      <ul className={styles.list}>
        {shown.map(({ suggestion, noteIds }) => (
          <SuggestionCard
            key={suggestion.notes.join(' ')}
            words={suggestion.words}
            noteIds={noteIds}
            onDone={() => drop(suggestion)}
          />
        ))}
      </ul>
      <Button busy={busy} onClick={() => void look()}>
        {t('clusters.lookAgain')}
      </Button>
    </aside>
  );
};
