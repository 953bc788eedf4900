import { useState } from 'react';
import { MODERATIONS, type Moderation } from '../../shared/board/records/section.ts';
import { useBoard, useSection } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { announce } from '../ui/announcer.ts';
import { MODERATION_NAMES } from './moderation-names.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';

const HINTS: Readonly<Record<Moderation, MessageKey>> = {
  open: 'moderation.openHint',
  approval: 'moderation.approvalHint',
  reports: 'moderation.reportsHint',
};

type SectionDialogProps = { sectionId: string; onClose: () => void };

/** How what participants write in a section comes before everybody. */
export const SectionDialog = ({ sectionId, onClose }: SectionDialogProps) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const [moderation, setModeration] = useState(useSection(sectionId)?.moderation ?? 'open');
  const save = () => {
    board.act({ name: 'section.edit', args: { id: sectionId, moderation } });
    announce(t('moderation.sectionSaved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('moderation.sectionOf', { section: titleOf(sectionId) })}
      onSubmit={save}
      onClose={onClose}
    >
      <RadioGroup
        label={t('moderation.how')}
        value={moderation}
        onValue={setModeration}
        options={MODERATIONS.map((value) => ({
          value,
          label: t(MODERATION_NAMES[value]),
          hint: t(HINTS[value]),
        }))}
      />
    </FormDialog>
  );
};
