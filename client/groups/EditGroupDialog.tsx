import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Theme } from '../../shared/meeting/records/theme.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';
import { NumberField } from './NumberField.tsx';

type EditGroupDialogProps = { group: Group; themes: readonly Theme[]; onClose: () => void };

const NO_THEME = '';

/** A group's name and, for facilitators, its places and theme. Nobody loses a place when there are fewer. */
export const EditGroupDialog = ({ group, themes, onClose }: EditGroupDialogProps) => {
  const t = useText();
  const { facilitates } = useStage();
  const { busy, problem, perform } = useDeeds();
  // Others may change it meanwhile; taking back leads to what was there when the dialog opened.
  const [before] = useState(group);
  const [title, setTitle] = useState(group.title);
  const { ref, missing, check } = useRequired(title);
  const [capacity, setCapacity] = useState<number | null>(group.capacity || null);
  const [theme, setTheme] = useState(group.theme);

  const submit = async () => {
    if (!check()) return;
    const edit = { type: 'group.edit', group: group.id } as const;
    const isSaved = await perform({
      request: {
        ...edit,
        title: title.trim(),
        ...(facilitates && { capacity: capacity ?? 0, theme: theme || null }),
      },
      done: t('groups.saved', { group: title.trim() }),
      undo: () => [
        {
          ...edit,
          title: before.title,
          ...(facilitates && { capacity: before.capacity, theme: before.theme || null }),
        },
      ],
    });
    if (isSaved) onClose();
  };

  return (
    <FormDialog
      title={t(facilitates ? 'groups.edit' : 'groups.rename')}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        ref={ref}
        label={t('common.name')}
        error={missing ? t('groups.nameMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
      />
      {facilitates && (
        <NumberField
          label={t('groups.capacityOne')}
          hint={t('groups.capacityHint')}
          value={capacity}
          onValue={setCapacity}
          min={0}
          max={100}
        />
      )}
      {facilitates && themes.length > 0 && (
        <Select
          label={t('groups.theme')}
          value={theme}
          options={[
            { value: NO_THEME, label: t('groups.noTheme') },
            ...themes.map((one) => ({ value: one.id, label: one.title })),
          ]}
          onValue={setTheme}
        />
      )}
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
