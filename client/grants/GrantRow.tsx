import { useId } from 'react';
import type { GrantsAnswer } from '../../shared/api/grants.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { GRANT_TITLES } from './grant-words.ts';
import styles from './GrantRow.module.css';

type GrantRowProps = {
  grant: GrantsAnswer[number];
  /** What the right is for. */
  title: string;
  isNew: boolean;
  /** Nothing can be changed any more. */
  fixed: boolean;
  onRevoke: () => void;
};

export const GrantRow = ({ grant, title, isNew, fixed, onRevoke }: GrantRowProps) => {
  const t = useText();
  const { moment } = useTimes();
  const headingId = useId();
  const { name, kind, link, lastUsedAt, people } = grant;
  return (
    <section aria-labelledby={headingId} className={classNames(styles.row, isNew && styles.isNew)}>
      <div className={styles.heading}>
        <div>
          <h4 id={headingId}>{name}</h4>
          <p className={styles.what}>
            {t(GRANT_TITLES[kind])}: {title}
          </p>
        </div>
        {!fixed && (
          <Button look="quiet" aria-label={t('grants.revokeOf', { name })} onClick={onRevoke}>
            {t('grants.revoke')}
          </Button>
        )}
      </div>
      <CopyField label={t('grants.linkOf', { name })} value={link} />
      <p className={styles.what}>
        {lastUsedAt === null
          ? t('links.neverUsed')
          : t('grants.usedBy', {
              names: people.map((person) => person.name).join(', '),
              time: moment(lastUsedAt),
            })}
      </p>
    </section>
  );
};
