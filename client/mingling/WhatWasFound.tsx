import { useText } from '../i18n/text.ts';
import type { LinkList } from './link-list.ts';
import styles from './WhatWasFound.module.css';

/** So many lines without a link are shown; more would only say the same. */
const LINES_SHOWN = 5;

/** What a pasted text has of links, told before anything is sent. */
export const WhatWasFound = ({ list }: { list: LinkList }) => {
  const t = useText();
  const more = list.without.length - LINES_SHOWN;
  return (
    <div className={styles.found}>
      <p role="status">
        <strong>{t('mingling.linksFound', { count: list.links.length })}</strong>
        {list.repeated > 0 && ` ${t('mingling.linksRepeated', { count: list.repeated })}`}
      </p>
      {list.without.length > 0 && (
        <>
          <p>{t('mingling.linesWithout', { count: list.without.length })}</p>
          <ul className={styles.lines}>
            {list.without.slice(0, LINES_SHOWN).map(({ line, text }) => (
              <li key={line}>{t('mingling.lineWithout', { line, text })}</li>
            ))}
            {more > 0 && <li>{t('mingling.moreLines', { count: more })}</li>}
          </ul>
        </>
      )}
    </div>
  );
};
