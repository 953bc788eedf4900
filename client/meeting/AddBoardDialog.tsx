import { useState } from 'react';
import type {
  CreateBoardRequest,
  CreatedBoardAnswer,
  TemplatesAnswer,
} from '../../shared/api/boards.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import type { Answer } from '../api/http.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

type AddBoardDialogProps = {
  title: string;
  templates: TemplatesAnswer;
  create: (request: CreateBoardRequest) => Answer<CreatedBoardAnswer>;
  onClose: () => void;
  onCreated: (board: CreatedBoardAnswer) => void;
};

/** A new board: a template to begin from, seen before it is chosen, and a name, which the template suggests. */
export const AddBoardDialog = ({
  title,
  templates,
  create,
  onClose,
  onCreated,
}: AddBoardDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const suggested = templates.find((template) => template.id === templateId)?.title ?? '';
  const boardTitle = ownTitle ?? suggested;

  const submit = async () => {
    const answer = await run(() =>
      create({ title: boardTitle.trim() || suggested, template: templateId }),
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
        <ProblemBanner problem={problem} />
      </Stack>
    </FormDialog>
  );
};
