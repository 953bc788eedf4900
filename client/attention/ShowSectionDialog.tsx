import { useState } from 'react';
import { ATTENTION_LEVELS, type AttentionLevel } from '../../shared/meeting/records/attention.ts';
import { useSectionIds } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { ShowProblem } from './ShowProblem.tsx';
import { useShow } from './use-show.ts';

const WORDS: Readonly<Record<AttentionLevel, MessageKey>> = {
  look: 'attention.level.look',
  bring: 'attention.level.bring',
  hold: 'attention.level.hold',
};

type ShowSectionDialogProps = { boardId: string; onClose: () => void };

/** One section of the open board to everybody, from whichever view the facilitator has it in. */
export const ShowSectionDialog = ({ boardId, onClose }: ShowSectionDialogProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const sectionIds = useSectionIds();
  const { show, problem } = useShow();
  const [section, setSection] = useState(sectionIds[0] ?? '');
  const [level, setLevel] = useState<AttentionLevel>('bring');

  const submit = async () => {
    if (await show(level, { board: boardId, section })) onClose();
  };

  return (
    <FormDialog
      title={t('attention.section.title')}
      submitLabel={t('attention.section.show')}
      canSubmit={section !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t('attention.section.which')}
        value={section}
        options={sectionIds.map((id) => ({ value: id, label: titleOf(id) }))}
        onValue={setSection}
      />
      <RadioGroup
        label={t('attention.section.how')}
        value={level}
        options={ATTENTION_LEVELS.map((value) => ({ value, label: t(WORDS[value]) }))}
        onValue={setLevel}
      />
      <ShowProblem problem={problem} />
    </FormDialog>
  );
};
