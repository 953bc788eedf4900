import { useState } from 'react';
import type { PersonalLinkAnswer } from '../../shared/api/me.ts';
import { createPersonalLink } from '../api/me.ts';
import { problemText } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './PersonalLinkDialog.module.css';

/** The same person on another device, without a password: the link is the key, so it is made only when asked for. */
export const PersonalLinkDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { moment } = useTimes();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<PersonalLinkAnswer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const make = async () => {
    setBusy(true);
    const answer = await createPersonalLink();
    setBusy(false);
    if (answer.ok) setMade(answer.value);
    else setProblem(answer.error);
  };

  return (
    <Dialog title={t('common.continueElsewhere')} onClose={onClose}>
      <Stack>
        <p>{t('home.personalLinkMeaning')}</p>
        {problem && (
          <Banner tone="danger" role="alert">
            {t(problemText(problem))}
          </Banner>
        )}
        {made ? (
          <>
            <div className={styles.code}>
              <QrCode text={made.link} label={t('home.personalLinkQr')} />
            </div>
            <CopyField label={t('home.personalLink')} value={made.link} />
            <p className={styles.until}>
              {t('home.personalLinkUntil', { time: moment(made.expiresAt) })}
            </p>
          </>
        ) : (
          <div>
            <Button look="primary" busy={busy} onClick={make}>
              {t('home.personalLinkMake')}
            </Button>
          </div>
        )}
      </Stack>
    </Dialog>
  );
};
