import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';

const MEETING_PAGE = '';

/** What the groups are called together, how they are found, and where they come back to. */
export const BreakoutSettingsDialog = ({
  breakout,
  onClose,
}: {
  breakout: Breakout;
  onClose: () => void;
}) => {
  const t = useText();
  const { meeting } = useStage();
  const { busy, problem, perform } = useDeeds();
  const [before] = useState(breakout);
  const [title, setTitle] = useState(breakout.title);
  const { ref, missing, check } = useRequired(title);
  const [mode, setMode] = useState(breakout.mode);
  const [plenary, setPlenary] = useState(breakout.plenary ?? MEETING_PAGE);
  const boards = meeting.boards.filter(
    ({ continuous, group, table }) => !continuous && group === null && table === null,
  );

  const submit = async () => {
    if (!check()) return;
    const configure = { type: 'group.configure', breakout: breakout.id } as const;
    const isSaved = await perform({
      request: { ...configure, title: title.trim(), mode, plenary: plenary || null },
      done: t('groups.settingsSaved'),
      undo: () => [
        { ...configure, title: before.title, mode: before.mode, plenary: before.plenary ?? null },
      ],
    });
    if (isSaved) onClose();
  };

  return (
    <FormDialog
      title={t('groups.settings')}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        ref={ref}
        label={t('groups.title')}
        error={missing ? t('groups.nameMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
      />
      <RadioGroup
        label={t('groups.finding')}
        value={mode}
        options={[
          { value: 'choose', label: t('groups.findChoose'), hint: t('groups.findChooseHint') },
          {
            value: 'assigned',
            label: t('groups.findAssigned'),
            hint: t('groups.findAssignedHint'),
          },
        ]}
        onValue={setMode}
      />
      <Select
        label={t('groups.plenary')}
        hint={t('groups.plenaryHint')}
        value={plenary}
        options={[
          { value: MEETING_PAGE, label: t('groups.plenaryPage') },
          ...boards.map(({ id, title: label }) => ({ value: id, label })),
        ]}
        onValue={setPlenary}
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
