import { X } from 'lucide-react';
import { type Filter, SWITCHES } from '../../shared/find/filter.ts';
import { useText } from '../i18n/text.ts';
import styles from './Conditions.module.css';
import { useConditionNames } from './condition-names.ts';
import { useFilter, useFinding } from './use-finding.ts';

type Condition = { readonly key: string; readonly name: string; readonly without: Partial<Filter> };

const KINDS = [
  'sections',
  'clusters',
  'carried',
  'colors',
  'tags',
  'organisations',
  'authors',
  'answers',
] as const;

const useConditions = (): readonly Condition[] => {
  const t = useText();
  const filter = useFilter();
  const nameOf = useConditionNames();
  const single = SWITCHES.filter((kind) => filter[kind]).map((kind) => ({
    key: kind,
    name: t(`find.${kind}`),
    without: { [kind]: false },
  }));
  const listed = KINDS.flatMap((kind) =>
    filter[kind].map((value) => ({
      key: `${kind}:${value}`,
      name: nameOf(kind, value),
      without: { [kind]: filter[kind].filter((one) => one !== value) },
    })),
  );
  return [...single, ...listed];
};

/** What is filtered by, each with its way out. */
export const Conditions = () => {
  const t = useText();
  const finding = useFinding();
  const conditions = useConditions();
  if (conditions.length === 0) return null;
  return (
    <ul aria-label={t('find.filterTitle')} className={styles.conditions}>
      {conditions.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('find.remove', { name })}
            title={t('find.remove', { name })}
            className={styles.condition}
            onClick={() => finding.look(without)}
          >
            {name}
            <X aria-hidden="true" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
};
