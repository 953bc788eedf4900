import { useId } from 'react';
import { Ellipsis, Presentation } from 'lucide-react';
import type { LinkKind } from '../../shared/network/link-kind.ts';
import { groupCode } from '../join/credential.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { LinkChange } from './ChangeLinkDialog.tsx';
import { LINK_MEANINGS, LINK_TITLES } from './link-words.ts';
import styles from './LinkRow.module.css';

type LinkRowProps = {
  kind: LinkKind;
  /** The address or the code; `null` while this way in is closed. */
  value: string | null;
  lastUsed: number | null;
  onChange: (change: LinkChange) => void;
  onSlide: () => void;
};

export const LinkRow = ({ kind, value, lastUsed, onChange, onSlide }: LinkRowProps) => {
  const t = useText();
  const { moment } = useTimes();
  const headingId = useId();
  const title = t(LINK_TITLES[kind]);
  return (
    <section aria-labelledby={headingId} className={styles.row}>
      <header className={styles.header}>
        <div>
          <h3 id={headingId}>{title}</h3>
          <p className={styles.meaning}>{t(LINK_MEANINGS[kind])}</p>
        </div>
        {value !== null && (
          <Menu
            label={t('common.moreFor', { title })}
            icon={<Ellipsis aria-hidden="true" size={20} />}
            items={[
              { id: 'renew', label: t('links.renew'), run: () => onChange('renew') },
              {
                id: 'revoke',
                label: t('links.revoke'),
                danger: true,
                run: () => onChange('revoke'),
              },
            ]}
          />
        )}
      </header>
      {value === null ? (
        <div className={styles.closed}>
          <p>{t('links.closed')}</p>
          <Button onClick={() => onChange('renew')}>{t('links.openAgain')}</Button>
        </div>
      ) : (
        <>
          {kind === 'code' && <p className={styles.code}>{groupCode(value)}</p>}
          {kind !== 'code' && <CopyField label={title} value={value} />}
          <div className={styles.below}>
            <p className={styles.meaning}>
              {lastUsed === null
                ? t('links.neverUsed')
                : t('links.lastUsed', { time: moment(lastUsed) })}
            </p>
            {kind === 'participant' && (
              <Button
                look="quiet"
                icon={<Presentation aria-hidden="true" size={18} />}
                onClick={onSlide}
              >
                {t('links.showSlide')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
};
