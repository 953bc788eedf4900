import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Keeps the board's sections and settings as a template of this meeting. */
export const SaveTemplateDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const info = useBoardInfo();
  const [name, setName] = useState(info.title);
  const { busy, problem, run } = useTask();
  const title = cleanLine(name);

  const save = async () => {
    if (title === '') return;
    const answer = await run(() =>
      command(meetingId, { type: 'template.save', board: boardId, title }),
    );
    if (!answer.ok) return;
    announce(t('hand.savedTemplate', { title }));
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
