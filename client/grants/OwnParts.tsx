import type { ReactNode } from 'react';
import { KeyRound } from 'lucide-react';
import { Opening } from '../groups/Opening.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { rowAnchor } from '../mingling/row-anchor.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { ownParts } from './own-parts.ts';
import styles from './OwnParts.module.css';

const Part = ({ words, children }: { words: string; children: ReactNode }) => (
  <li className={styles.part}>
    <p className={styles.words}>{words}</p>
    {children}
  </li>
);

/** What the reader runs or presents in the meeting without leading it, and the way to each: where a personal link leads. */
export const OwnParts = ({ path }: { path: string }) => {
  const t = useText();
  const { live, meeting, personId, facilitates, takesPart } = useStage();
  if (!live || facilitates || !takesPart) return null;
  const { themes, groups, tables } = ownParts(live, personId);
  if (themes.length + groups.length + tables.length === 0) return null;
  return (
    <section aria-labelledby="own-parts" className={styles.panel}>
      <h2 id="own-parts" className={styles.heading}>
        <KeyRound aria-hidden="true" size={18} />
        {t('grants.ownParts')}
      </h2>
      <ul lang={meeting.language} className={styles.parts}>
        {themes.map((theme) => (
          <Part key={theme.id} words={t('grants.youPresent', { theme: theme.title })}>
            <Opening theme={theme} />
          </Part>
        ))}
        {groups.map((group) => (
          <Part key={group.id} words={t('grants.youHostGroup', { group: group.title })}>
            <LinkButton to={`${path}/b/${group.board}`} look="primary">
              {t('groups.toBoard')}
            </LinkButton>
            {group.link && (
              <OutsideLink href={group.link} of={group.title}>
                {t('groups.openCall')}
              </OutsideLink>
            )}
          </Part>
        ))}
        {tables.map((table) => (
          <Part key={table.id} words={t('grants.youHostTable', { topic: table.topic })}>
            <LinkButton to={`${path}/tables#${rowAnchor(table.id)}`} look="primary">
              {t('grants.toTable')}
            </LinkButton>
          </Part>
        ))}
      </ul>
    </section>
  );
};
