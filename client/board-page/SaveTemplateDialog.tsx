import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';

/** Keeps the board's sections, settings and phases as a template of the network. */
export const SaveTemplateDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const info = useBoardInfo();
  const [name, setName] = useState(info.title);
  const { busy, problem, run } = useTask();
  const showToast = useToast();
  const title = cleanLine(name);

  const save = async () => {
    if (title === '') return;
    const answer = await run(() =>
      command<{ template: string }>(meetingId, { type: 'template.save', board: boardId, title }),
    );
    if (!answer.ok) return;
    const { template } = answer.value;
    showToast({
      undo: () => void command(meetingId, { type: 'template.remove', template }),
      text: t('hand.savedTemplate', { title }),
      way: { to: `/m/${meetingId}/facilitator/templates`, label: t('hand.toTemplates') },
    });
    onClose();
  };

  return (
    <FormDialog title={t('board.saveTemplate')} busy={busy} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('hand.templateName')}
        hint={t('hand.saveTemplateHint')}
        value={name}
        maxLength={MAX_TITLE_LENGTH}
        error={problem && t(problemKey(problem))}
        onValue={setName}
      />
    </FormDialog>
  );
};
