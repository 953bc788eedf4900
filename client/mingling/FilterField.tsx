import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './FilterField.module.css';

type FilterFieldProps = {
  query: string;
  /** How many tables are found. */
  count: number;
  onQuery: (query: string) => void;
};

/** Finds a table among many by its topic, its reason or its people. */
export const FilterField = ({ query, count, onQuery }: FilterFieldProps) => {
  const t = useText();
  return (
    <div className={styles.filter}>
      <TextField
        type="search"
        label={t('mingling.search')}
        value={query}
        autoComplete="off"
        onValue={onQuery}
      />
      <p role="status" className={styles.count}>
        {query.trim() === '' ? '' : t('mingling.foundCount', { count })}
      </p>
    </div>
  );
};
