import { useState } from 'react';
import { cleanLine } from '../../shared/lib/text.ts';
import { command } from '../api/meetings.ts';
import { problemText } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
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
    announce(t('board.savedTemplate', { title }));
    onClose();
  };

  return (
    <Dialog
      title={t('board.saveTemplate')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" busy={busy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('board.templateName')}
        hint={t('board.saveTemplateHint')}
        value={name}
        maxLength={200}
        error={problem && t(problemText(problem))}
        onValue={setName}
      />
    </Dialog>
  );
};
