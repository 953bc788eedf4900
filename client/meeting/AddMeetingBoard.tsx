import { useCallback } from 'react';
import type { CreatedBoardAnswer } from '../../shared/api/boards.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { createBoard, getTemplates } from '../api/meetings.ts';
import { useResource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { problemKey } from '../api/problem.ts';
import { AddBoardDialog } from './AddBoardDialog.tsx';

type AddMeetingBoardProps = {
  meeting: MeetingAnswer;
  onClose: () => void;
  onCreated: (board: CreatedBoardAnswer) => void;
};

/** Adds a board from the shipped templates or from those that this meeting has saved, in the meeting's language. */
export const AddMeetingBoard = ({ meeting, onClose, onCreated }: AddMeetingBoardProps) => {
  const t = useText();
  const load = useCallback((signal: AbortSignal) => getTemplates(meeting.id, signal), [meeting.id]);
  const [templates] = useResource(load);
  if (templates.status !== 'ready')
    return (
      <Dialog title={t('meeting.addBoard')} onClose={onClose} size="large">
        {templates.status === 'loading' ? (
          <Skeleton height="16rem" />
        ) : (
          <p role="alert">{t(problemKey(templates.problem))}</p>
        )}
      </Dialog>
    );
  return (
    <AddBoardDialog
      title={t('meeting.addBoard')}
      templates={templates.value}
      create={(request) => createBoard(meeting.id, { ...request, language: meeting.language })}
      onClose={onClose}
      onCreated={onCreated}
    />
  );
};
