import { useEffect, useRef, useState } from 'react';
import { goesToDrafts } from '../board/drafted.ts';
import { useBoard, useBoardInfo, useOwnDrafts, useSectionIds } from '../board/hooks.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useText } from '../i18n/text.ts';
import { newNoteChange } from '../note/note-changes.ts';
import { WritingBox } from '../note/WritingBox.tsx';
import { Select } from '../ui/Select.tsx';
import { OwnDraftsHere } from './OwnDraftsHere.tsx';
import styles from './DraftPanel.module.css';

/** Somebody wants to write in this section; a new object each time. */
export type AskedToWrite = { readonly section: string };

type DraftPanelProps = { asked: AskedToWrite | null };

const Panel = ({ asked }: DraftPanelProps) => {
  const t = useText();
  const board = useBoard();
  const panelRef = useRef<HTMLDetailsElement>(null);
  const sectionIds = useSectionIds();
  const drafts = useOwnDrafts();
  const { drafting } = useBoardInfo();
  const isSecret = drafting != null && !drafting.ended;
  const hasBox = isSecret || asked !== null;
  const [chosen, setChosen] = useState<string | null>(null);

  const titleOf = (section: string): string =>
    board.store.section(section)?.title || t('note.withoutSection');
  const places = sectionIds.filter((section) => {
    const verdict = board.may(newNoteChange(section, board.personId));
    return !verdict.ok && goesToDrafts(verdict.error);
  });
  const here = chosen !== null && places.includes(chosen) ? chosen : (places[0] ?? '');
  const others = [...new Set(drafts.map(({ section }) => section))].filter(
    (section) => !hasBox || section !== here,
  );

  useEffect(() => {
    if (!asked) return;
    setChosen(asked.section);
    const panel = panelRef.current;
    if (panel) panel.open = true;
    // The box of another section is there with the next frame.
    requestAnimationFrame(() => panel?.querySelector('textarea')?.focus());
  }, [asked]);

  return (
    <details ref={panelRef} open className={styles.panel}>
      <summary className={styles.title}>
        {t(isSecret ? 'secret.panel' : 'secret.panelOwn', { count: drafts.length })}
      </summary>
      <div className={styles.content}>
        {hasBox && places.length > 1 && (
          <Select
            label={t('secret.section')}
            value={here}
            options={places.map((value) => ({ value, label: titleOf(value) }))}
            onValue={setChosen}
          />
        )}
        {hasBox && places.length > 0 && <WritingBox key={here} sectionId={here} />}
        {others.map((section) => (
          <section key={section} aria-label={titleOf(section)}>
            <p className={styles.place}>{titleOf(section)}</p>
            <OwnDraftsHere sectionId={section} />
          </section>
        ))}
      </div>
    </details>
  );
};

/**
 * Where one writes in secret, and finds what one has written, in a view whose notes lie where everybody sees them:
 * beside the notes, not among them.
 */
export const DraftPanel = (props: DraftPanelProps) => (
  <GatheringTexts>
    <Panel {...props} />
  </GatheringTexts>
);
