import { useState } from 'react';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { videoLinkValue } from '../../shared/meeting/video-link.ts';
import { problemKey } from '../api/problem.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { plenaryFields, plenaryInstant } from './times-form.ts';

type PlenaryDialogProps = {
  live: Pick<MeetingLive, 'mingling' | 'info' | 'control'>;
  onClose: () => void;
};

type PlenaryRequest = Extract<MeetingCommandRequest, { type: 'links.setPlenary' }>;

/** The video call that everybody goes to from tables and groups, and when it is shown. */
export const PlenaryDialog = ({ live, onClose }: PlenaryDialogProps) => {
  const t = useText();
  const { ask, now } = useStage();
  const { busy, problem, run } = useTask();
  const showToast = useToast();
  const { control, info } = live;
  const [link, setLink] = useState(control.plenaryLink ?? '');
  const [isWrong, setWrong] = useState(false);
  const [time, setTime] = useState(() => plenaryFields(live, now()));
  const hasLink = control.plenaryLink != null || control.plenaryLinkAt != null;

  const takeBack = async (deal: string): Promise<void> => {
    const answer = await run(() => ask({ type: 'links.undoDeal', for: 'plenary', deal }));
    if (!answer.ok) showToast({ text: t(problemKey(answer.error)) });
  };

  /** Sets it, or takes it away. The one before comes back by undoing, also where nobody here has been told it yet. */
  const set = async (request: PlenaryRequest, done: string): Promise<void> => {
    const kept = await run(() => ask<{ readonly deal: string }>(request));
    if (!kept.ok) return;
    const { deal } = kept.value;
    showToast({ text: done, undo: () => void takeBack(deal) });
    onClose();
  };

  const submit = async () => {
    const good = videoLinkValue.safeParse(link.trim());
    setWrong(!good.success);
    if (!good.success) return;
    const showAt = plenaryInstant(time, info.timeZone);
    await set({ type: 'links.setPlenary', link: good.data, showAt }, t('mingling.plenarySaved'));
  };

  const remove = () => set({ type: 'links.setPlenary', link: null }, t('mingling.plenaryRemoved'));

  return (
    <FormDialog
      title={t('mingling.plenaryLink')}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t(hasLink ? 'mingling.plenaryKept' : 'mingling.plenaryMeaning')}</p>
      <TextField
        type="url"
        inputMode="url"
        label={t('mingling.plenaryAddress')}
        error={isWrong ? t('mingling.notHttps') : null}
        placeholder="https://"
        value={link}
        onValue={setLink}
      />
      <TextField
        type="time"
        label={t('mingling.plenaryAt')}
        hint={t('mingling.plenaryAtHint')}
        mark={t('common.optional')}
        value={time.clock}
        onValue={(clock) => setTime({ ...time, clock })}
      />
      {hasLink && (
        <Button busy={busy} onClick={() => void remove()}>
          {t('mingling.plenaryRemove')}
        </Button>
      )}
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
