import { useCallback, useState } from 'react';
import type { BoardPublicationAnswer } from '../../shared/api/publishing.ts';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { getBoardPublication } from '../api/publishing.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';

type PublishBoardProps = { meetingId: string; boardId: string };

type PublicationProps = {
  publication: BoardPublicationAnswer;
  busy: boolean;
  onOpen: (names: boolean) => void;
  onClose: () => void;
};

const Publication = ({ publication, busy, onOpen, onClose }: PublicationProps) => {
  const t = useText();
  const { link, names, mayPromiseNames, isVisible } = publication;
  const [withNames, setWithNames] = useState(false);
  const [isAsked, setAsked] = useState(false);
  if (link === null) {
    return (
      <>
        <p>{t('out.publishIntro')}</p>
        {mayPromiseNames ? (
          <Checkbox
            label={t('out.publishNames')}
            hint={t('out.publishNamesHint')}
            checked={withNames}
            onChecked={setWithNames}
          />
        ) : (
          <p>{names ? t('out.publicNames') : t('out.publishNamesTooLate')}</p>
        )}
        <Stack row>
          <Button busy={busy} onClick={() => onOpen(withNames)}>
            {t('out.publish')}
          </Button>
        </Stack>
      </>
    );
  }
  return (
    <>
      <p>{names ? t('out.publicNames') : t('out.publicNoNames')}</p>
      {!isVisible && <p>{t('out.publicUnseen')}</p>}
      <CopyField label={t('out.publicLink')} value={link} />
      <Stack row>
        <Button busy={busy} onClick={() => setAsked(true)}>
          {t('out.unpublish')}
        </Button>
      </Stack>
      {isAsked && (
        <ConfirmDialog
          title={t('out.unpublishQuestion')}
          confirmLabel={t('out.unpublish')}
          danger
          busy={busy}
          onConfirm={onClose}
          onClose={() => setAsked(false)}
        >
          <p>{t('out.unpublishHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

/** A link with which anybody reads the board: opened and closed here. */
export const PublishBoard = ({ meetingId, boardId }: PublishBoardProps) => {
  const t = useText();
  const load = useCallback(
    (signal: AbortSignal) => getBoardPublication(meetingId, boardId, signal),
    [meetingId, boardId],
  );
  const [publication, reload] = useResource(load);
  const { busy, problem, run } = useTask();

  const open = async (names: boolean) => {
    await run(() =>
      command(meetingId, { type: 'board.publish', board: boardId, ...(names && { names }) }),
    );
    await reload();
  };
  const close = async () => {
    await run(() => command(meetingId, { type: 'board.unpublish', board: boardId }));
    await reload();
  };

  return (
    <Stack gap={3}>
      <h3>{t('out.publicTitle')}</h3>
      <ProblemBanner problem={problem} />
      {publication.status === 'loading' && <Skeleton height="4rem" />}
      {publication.status === 'failed' && <p role="alert">{t(problemKey(publication.problem))}</p>}
      {publication.status === 'ready' && (
        <Publication publication={publication.value} busy={busy} onOpen={open} onClose={close} />
      )}
    </Stack>
  );
};
