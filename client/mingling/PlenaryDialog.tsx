import { useState } from 'react';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { videoLinkValue } from '../../shared/meeting/video-link.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
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
  // The link before, or null for none; undefined for one that waits for its time.
  const [before] = useState(
    control.plenaryLink ?? (control.plenaryLinkAt == null ? null : undefined),
  );
  const hasLink = control.plenaryLink != null || control.plenaryLinkAt != null;

  /** Says what was done. What nobody has been shown is not known here, and cannot be put back. */
  const tell = (text: string) => {
    if (before === undefined) announce(text);
    else
      showToast({
        text,
        undo: () => void run(() => ask({ type: 'links.setPlenary', link: before })),
      });
    onClose();
  };

  const submit = async () => {
    const good = videoLinkValue.safeParse(link.trim());
    setWrong(!good.success);
    if (!good.success) return;
    const showAt = plenaryInstant(time, info.timeZone);
    const kept = await run(() => ask({ type: 'links.setPlenary', link: good.data, showAt }));
    if (!kept.ok) return;
    tell(t('mingling.plenarySaved'));
  };

  const remove = async () => {
    if (!(await run(() => ask({ type: 'links.setPlenary', link: null }))).ok) return;
    tell(t('mingling.plenaryRemoved'));
  };

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
