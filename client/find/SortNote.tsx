import type { Sort } from '../../shared/views/sort.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import styles from './SortNote.module.css';
import { useSortNames } from './sort-names.ts';

const Note = ({ sort }: { sort: Sort }) => {
  const t = useText();
  return <p className={styles.note}>{t('find.sorted', { sort: useSortNames()(sort) })}</p>;
};

/** An order that people did not give by hand says so, and whose it is. */
export const SortNote = (props: { sort: Sort }) => (
  <ToolTexts>
    <Note {...props} />
  </ToolTexts>
);
