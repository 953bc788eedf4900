import { useText } from '../i18n/text.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useMingling } from './tools.ts';
import type { Asked } from './use-filter.ts';
import styles from './FilterField.module.css';

type FilterFieldProps = {
  asked: Asked;
  /** How many tables are found; `null` while all are shown. */
  count: number | null;
  onAsk: (asked: Asked) => void;
};

const WHICH = {
  all: 'mingling.whichAll',
  free: 'mingling.whichFree',
  withoutLink: 'mingling.whichWithoutLink',
} as const;

/** Finds tables among many: by topic, reason or people, and those that have a seat, or no call. */
export const FilterField = ({ asked, count, onAsk }: FilterFieldProps) => {
  const t = useText();
  const { facilitates, linksAreOut } = useMingling();
  const kinds =
    facilitates && linksAreOut
      ? (['all', 'free', 'withoutLink'] as const)
      : (['all', 'free'] as const);
  return (
    <div className={styles.filter}>
      <TextField
        type="search"
        label={t('mingling.search')}
        value={asked.query}
        autoComplete="off"
        onValue={(query) => onAsk({ ...asked, query })}
      />
      <Select
        label={t('mingling.which')}
        value={asked.which}
        options={kinds.map((value) => ({ value, label: t(WHICH[value]) }))}
        onValue={(which) => onAsk({ ...asked, which })}
      />
      <p role="status" className={styles.count}>
        {count === null ? '' : t('mingling.foundCount', { count })}
      </p>
    </div>
  );
};
