import type { MouseEvent } from 'react';
import { useNoteIds, useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { headingId } from './outline-ids.ts';
import styles from './OutlineContents.module.css';

/** Goes to a heading without touching the address, where a key might stand. */
const goTo = (event: MouseEvent<HTMLAnchorElement>) => {
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};

const ContentsLink = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const count = useNoteIds(sectionId).length;
  useSection(sectionId);
  return (
    <li>
      <a href={`#${headingId(sectionId)}`} className={styles.link} onClick={goTo}>
        <span>{titleOf(sectionId)}</span>
        <span className={styles.count} aria-label={t('columns.count', { count })}>
          {count}
        </span>
      </a>
    </li>
  );
};

/** The sections of the board, to jump to. */
export const OutlineContents = ({ sectionIds }: { sectionIds: readonly string[] }) => {
  const t = useText();
  if (sectionIds.length < 2) return null;
  return (
    <nav aria-label={t('outline.sections')} className={styles.contents}>
      <ul>
        {sectionIds.map((id) => (
          <ContentsLink key={id} sectionId={id} />
        ))}
      </ul>
    </nav>
  );
};
