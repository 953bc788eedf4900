import { useState } from 'react';
import type { CreateBoardRequest, CreatedBoardAnswer } from '../../shared/api/boards.ts';
import type { TemplatesAnswer } from '../../shared/api/templates.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import type { Answer } from '../api/http.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

type AddBoardDialogProps = {
  title: string;
  templates: TemplatesAnswer;
  /** There is a programme that the template’s phases can go to. */
  hasProgramme?: boolean;
  create: (request: CreateBoardRequest) => Answer<CreatedBoardAnswer>;
  onClose: () => void;
  onCreated: (board: CreatedBoardAnswer) => void;
};

/** A new board: a template to begin from, seen before it is chosen, and a name, which the template suggests. */
export const AddBoardDialog = ({
  title,
  templates,
  hasProgramme = false,
  create,
  onClose,
  onCreated,
}: AddBoardDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [toProgramme, setToProgramme] = useState(true);
  const content = templates.find((template) => template.id === templateId)?.content;
  const suggested = content?.title ?? '';
  const canPlan = hasProgramme && (content?.phases.length ?? 0) > 0;
  const boardTitle = ownTitle ?? suggested;

  const submit = async () => {
    const answer = await run(() =>
      create({
        title: boardTitle.trim() || suggested,
        template: templateId,
        ...(canPlan && toProgramme && { programme: true }),
      }),
    );
    if (!answer.ok) return;
    announce(t('meeting.boardAdded', { title: answer.value.title }));
    onCreated(answer.value);
  };

  return (
    <FormDialog
      title={title}
      size="large"
      submitLabel={t('meeting.addBoardConfirm')}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={6}>
        <TemplateChoice templates={templates} value={templateId} onValue={setTemplateId} />
        <TextField
          label={t('meeting.boardTitle')}
          value={boardTitle}
          onValue={setOwnTitle}
          maxLength={MAX_TITLE_LENGTH}
        />
        {canPlan && (
          <Checkbox
            label={t('templates.toProgramme')}
            hint={t('templates.toProgrammeHint')}
            checked={toProgramme}
            onChecked={setToProgramme}
          />
        )}
        <ProblemBanner problem={problem} />
      </Stack>
    </FormDialog>
  );
};
