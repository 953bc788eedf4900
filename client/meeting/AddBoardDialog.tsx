import { useState } from 'react';
import type { FormEvent } from 'react';
import type {
  CreateBoardRequest,
  CreatedBoardAnswer,
  TemplatesAnswer,
} from '../../shared/api/boards.ts';
import type { Answer } from '../api/http.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

const FORM_ID = 'add-board';

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

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run(() =>
      create({ title: boardTitle.trim() || suggested, template: templateId }),
    );
    if (!answer.ok) return;
    announce(t('meeting.boardAdded', { title: answer.value.title }));
    onCreated(answer.value);
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary" busy={busy}>
            {t('meeting.addBoardConfirm')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} noValidate>
        <Stack gap={6}>
          <TemplateChoice templates={templates} value={templateId} onValue={setTemplateId} />
          <TextField
            label={t('meeting.boardTitle')}
            value={boardTitle}
            onValue={setOwnTitle}
            maxLength={200}
          />
          <ProblemBanner problem={problem} />
        </Stack>
      </form>
    </Dialog>
  );
};
