import { Suspense, useState } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import styles from './ChoosePlenary.module.css';

const BreakoutSettingsDialog = later(
  async () => (await import('../groups/BreakoutSettingsDialog.tsx')).BreakoutSettingsDialog,
);

/** For facilitators, where notes could be lifted if anybody had said to which board. */
export const ChoosePlenary = ({ breakout }: { breakout: Breakout }) => {
  const t = useText();
  const [asks, setAsks] = useState(false);
  return (
    <div className={styles.line}>
      <p>{t('report.noPlenary')}</p>
      <Button size="small" onClick={() => setAsks(true)}>
        {t('report.choosePlenary')}
      </Button>
      <Suspense>
        {asks && <BreakoutSettingsDialog breakout={breakout} onClose={() => setAsks(false)} />}
      </Suspense>
    </div>
  );
};
