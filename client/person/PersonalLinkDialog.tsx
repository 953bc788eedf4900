import { useState } from 'react';
import type { PersonalLinkAnswer } from '../../shared/api/me.ts';
import { createPersonalLink } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
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
  const { busy, problem, run } = useTask();
  const [made, setMade] = useState<PersonalLinkAnswer | null>(null);

  const make = async () => {
    const answer = await run(createPersonalLink);
    if (answer.ok) setMade(answer.value);
  };

  return (
    <Dialog title={t('common.continueElsewhere')} onClose={onClose}>
      <Stack>
        <p>{t('person.linkMeaning')}</p>
        <ProblemBanner problem={problem} />
        {made ? (
          <>
            <div className={styles.code}>
              <QrCode text={made.link} label={t('person.linkQr')} />
            </div>
            <CopyField label={t('person.link')} value={made.link} />
            <p className={styles.until}>
              {t('person.linkUntil', { time: moment(made.expiresAt) })}
            </p>
          </>
        ) : (
          <div>
            <Button look="primary" busy={busy} onClick={make}>
              {t('person.linkMake')}
            </Button>
          </div>
        )}
      </Stack>
    </Dialog>
  );
};
