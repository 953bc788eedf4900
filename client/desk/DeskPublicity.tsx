import { useState } from 'react';
import { Globe, Lock } from 'lucide-react';
import { publishDesk, unpublishDesk } from '../api/desk.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { Reload } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Stack } from '../ui/Stack.tsx';

type DeskPublicityProps = { publicLink: string | null; reload: Reload };

/** Coordinators say whether everybody reads the desk. */
export const DeskPublicity = ({ publicLink, reload }: DeskPublicityProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [asks, setAsks] = useState(false);
  const isPublic = publicLink !== null;

  const turn = async () => {
    const done = isPublic ? await run(unpublishDesk) : await run(publishDesk);
    setAsks(false);
    if (!done.ok) return;
    await reload();
    announce(t(isPublic ? 'desk.unpublished' : 'desk.published'));
  };

  return (
    <section aria-labelledby="desk-publicity">
      <Stack gap={3}>
        <h2 id="desk-publicity">{t('desk.readers')}</h2>
        <p>{t(isPublic ? 'desk.publicMeaning' : 'desk.notPublicMeaning')}</p>
        {isPublic && <CopyField label={t('desk.publicLink')} value={publicLink} />}
        <div>
          <Button
            icon={
              isPublic ? (
                <Lock aria-hidden="true" size={18} />
              ) : (
                <Globe aria-hidden="true" size={18} />
              )
            }
            onClick={() => setAsks(true)}
          >
            {t(isPublic ? 'desk.unpublish' : 'desk.publish')}
          </Button>
        </div>
        <ProblemBanner problem={problem} />
      </Stack>
      {asks && (
        <ConfirmDialog
          title={t(isPublic ? 'desk.unpublish' : 'desk.publish')}
          confirmLabel={t(isPublic ? 'desk.unpublish' : 'desk.publish')}
          danger={isPublic}
          busy={busy}
          onConfirm={() => void turn()}
          onClose={() => setAsks(false)}
        >
          <p>{t(isPublic ? 'desk.unpublishAsk' : 'desk.publishAsk')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
