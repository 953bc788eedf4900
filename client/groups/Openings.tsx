import { useState } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { AddThemeDialog } from './AddThemeDialog.tsx';
import { Opening } from './Opening.tsx';
import { RemoveThemeDialog } from './RemoveThemeDialog.tsx';
import styles from './Openings.module.css';

/** The openings of a breakout's themes, to read and to change. */
export const Openings = ({
  breakout,
  themes,
}: {
  breakout: Breakout;
  themes: readonly Theme[];
}) => {
  const t = useText();
  const { meeting } = useStage();
  const [removing, setRemoving] = useState<Theme | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.openings}>
      {themes.map((theme) => (
        <Disclosure key={theme.id} title={t('groups.openingOf', { theme: theme.title })}>
          <div lang={meeting.language}>
            <Opening theme={theme} />
          </div>
          <Button
            size="small"
            look="quiet"
            icon={<Trash2 aria-hidden="true" size={16} />}
            onClick={() => setRemoving(theme)}
          >
            {t('groups.removeTheme')}
          </Button>
        </Disclosure>
      ))}
      <div>
        <Button
          size="small"
          look="quiet"
          icon={<Plus aria-hidden="true" size={16} />}
          onClick={() => setAdding(true)}
        >
          {t('groups.addTheme')}
        </Button>
      </div>
      {removing && <RemoveThemeDialog theme={removing} onClose={() => setRemoving(null)} />}
      {adding && <AddThemeDialog breakout={breakout} onClose={() => setAdding(false)} />}
    </div>
  );
};
