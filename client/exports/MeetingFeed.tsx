import { useCallback, useState } from 'react';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { getMeetingFeed } from '../api/publishing.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';

/** The feed by which facilitators learn of new notes when they are elsewhere: opened and closed here. */
export const MeetingFeed = ({ meetingId }: { meetingId: string }) => {
  const t = useText();
  const load = useCallback((signal: AbortSignal) => getMeetingFeed(meetingId, signal), [meetingId]);
  const [feed, reload] = useResource(load);
  const { busy, problem, run } = useTask();
  const [isAsked, setAsked] = useState(false);
  const send = async (type: 'feed.open' | 'feed.close') => {
    await run(() => command(meetingId, { type }));
    setAsked(false);
    await reload();
  };
  const link = feed.status === 'ready' ? feed.value.link : null;

  return (
    <Stack gap={3}>
      <h3>{t('out.feedTitle')}</h3>
      <p>{t('out.feedIntro')}</p>
      <ProblemBanner problem={problem} />
      {feed.status === 'loading' && <Skeleton height="4rem" />}
      {feed.status === 'failed' && <p role="alert">{t(problemKey(feed.problem))}</p>}
      {link !== null && <CopyField label={t('out.feedLink')} value={link} />}
      {feed.status === 'ready' && (
        <Stack row>
          <Button
            busy={busy}
            onClick={() => (link === null ? void send('feed.open') : setAsked(true))}
          >
            {link === null ? t('out.feedOpen') : t('out.feedClose')}
          </Button>
        </Stack>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t('out.feedCloseQuestion')}
          confirmLabel={t('out.feedClose')}
          danger
          busy={busy}
          onConfirm={() => void send('feed.close')}
          onClose={() => setAsked(false)}
        >
          <p>{t('out.feedCloseHint')}</p>
        </ConfirmDialog>
      )}
    </Stack>
  );
};
