import type { MouseEvent } from 'react';
import { useSection } from '../../board/hooks.ts';
import { useShownNotes } from '../../find/use-find.ts';
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
  const { noteIds, total: count } = useShownNotes(sectionId);
  const shown = noteIds.length;
  useSection(sectionId);
  return (
    <li>
      <a href={`#${headingId(sectionId)}`} className={styles.link} onClick={goTo}>
        <span>{titleOf(sectionId)}</span>
        <span
          className={styles.count}
          aria-label={
            shown === count
              ? t('columns.count', { count })
              : t('columns.countShown', { shown, count })
          }
        >
          {shown === count ? count : `${shown}/${count}`}
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
