import { useId, useMemo, useState } from 'react';
import {
  useAccess,
  useBoard,
  useMay,
  useOwnDrafts,
  useSection,
  useSectionIds,
} from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Optional } from '../ui/Optional.tsx';
import { newNoteChange } from './note-changes.ts';
import { useSectionTitle } from './section-title.ts';
import { WritingBox } from './WritingBox.tsx';
import { WritingNow } from './WritingNow.tsx';
import { later } from '../ui/later.ts';
import styles from './BoardWritingBox.module.css';

const OwnDraftsHere = later(
  async () => (await import('../secret/OwnDraftsHere.tsx')).OwnDraftsHere,
);

/** Into which section one wrote last, by board: it is the same when one comes back to the view. */
const lastSections = new Map<string, string>();

const SectionChoice = ({ value, onValue }: { value: string; onValue: (id: string) => void }) => {
  const t = useText();
  const id = useId();
  const sectionIds = useSectionIds();
  const titleOf = useSectionTitle();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t('views.writeInto')}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        {sectionIds.map((sectionId) => (
          <option key={sectionId} value={sectionId}>
            {titleOf(sectionId)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** What one has written in secret for the sections whose box is not here now. */
const OtherDrafts = ({ except }: { except: string }) => {
  const sections = new Set(useOwnDrafts().map(({ section }) => section));
  return [...sections]
    .filter((section) => section !== except)
    .map((section) => (
      <Optional key={section}>
        <OwnDraftsHere sectionId={section} />
      </Optional>
    ));
};

/** One may write here, unlike in a section that is locked. */
const useFirstOpen = (sectionIds: readonly string[]): string => {
  const board = useBoard();
  const first = sectionIds[0] ?? '';
  // Asked again when the rules change: the locks are the same question for every section.
  useMay(useMemo(() => newNoteChange(first, board.personId), [first, board.personId]));
  return sectionIds.find((id) => board.may(newNoteChange(id, board.personId)).ok) ?? first;
};

/** Where notes begin in a view without a place for each section: one box, and into which section it writes. */
export const BoardWritingBox = ({ onPosted }: { onPosted?: () => void }) => {
  const { boardId, role } = useBoard();
  const mayWrite = useAccess() === 'write' && role !== 'viewer';
  const sectionIds = useSectionIds();
  const firstOpen = useFirstOpen(sectionIds);
  const [chosen, setChosen] = useState(lastSections.get(boardId));
  const sectionId = chosen !== undefined && sectionIds.includes(chosen) ? chosen : firstOpen;
  const prompt = useSection(sectionId)?.prompt ?? '';

  // Where nothing at all may be written, the page says so once.
  if (sectionIds.length === 0 || !mayWrite) return null;
  return (
    <div data-section={sectionId} className={styles.box}>
      {sectionIds.length > 1 && (
        <SectionChoice
          value={sectionId}
          onValue={(id) => {
            lastSections.set(boardId, id);
            setChosen(id);
          }}
        />
      )}
      {prompt !== '' && (
        <p dir="auto" className={styles.prompt}>
          {prompt}
        </p>
      )}
      <WritingBox key={sectionId} sectionId={sectionId} {...(onPosted && { onPosted })} />
      <WritingNow targetId={sectionId} />
      <OtherDrafts except={sectionId} />
    </div>
  );
};
