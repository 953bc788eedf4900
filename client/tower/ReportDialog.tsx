import { useState } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';

const MINUTES = ['1', '2', '3', '4', '5', '7', '10', '15'];

type ReportDialogProps = {
  breakoutId: string;
  /** In the order of their turns. */
  groups: readonly Group[];
  deeds: Deeds;
  onClose: () => void;
};

/** Before everybody's view follows: how long each group tells, and which do. */
export const ReportDialog = ({ breakoutId, groups, deeds, onClose }: ReportDialogProps) => {
  const t = useText();
  const [minutes, setMinutes] = useState('3');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const turns = groups.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);

  const start = async () => {
    const hasBegun = await deeds.perform({
      request: {
        type: 'report.start',
        breakout: breakoutId,
        minutesEach: Number(minutes),
        groups: turns,
      },
      done: t('tower.reportStarted'),
      undo: () => [{ type: 'report.stop' }],
    });
    if (hasBegun) onClose();
  };

  return (
    <FormDialog
      title={t('tower.report')}
      submitLabel={t('tower.reportStart')}
      busy={deeds.busy}
      canSubmit={turns.length > 0}
      onSubmit={() => void start()}
      onClose={onClose}
    >
      <p>{t('tower.reportMeaning')}</p>
      <Select
        label={t('tower.reportMinutes')}
        value={minutes}
        options={MINUTES.map((value) => ({
          value,
          label: t('tower.minutes', { count: Number(value) }),
        }))}
        onValue={setMinutes}
      />
      <fieldset>
        <legend>{t('tower.reportTurns')}</legend>
        <Stack gap={1}>
          {groups.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={!leftOut.has(id)}
              onChecked={(tells) =>
                setLeftOut((before) => {
                  const next = new Set(before);
                  if (tells) next.delete(id);
                  else next.add(id);
                  return next;
                })
              }
            />
          ))}
        </Stack>
      </fieldset>
      <p>{t('tower.reportLength', { count: turns.length * Number(minutes) })}</p>
      <ProblemBanner problem={deeds.problem} />
    </FormDialog>
  );
};
