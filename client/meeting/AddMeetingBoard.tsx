import { useCallback } from 'react';
import type { CreatedBoardAnswer } from '../../shared/api/boards.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { createBoard, getTemplates } from '../api/meetings.ts';
import { useText } from '../i18n/text.ts';
import { AddTemplatedBoard } from '../templates/AddTemplatedBoard.tsx';

type AddMeetingBoardProps = {
  meeting: MeetingAnswer;
  onClose: () => void;
  onCreated: (board: CreatedBoardAnswer) => void;
};

/** Adds a board from the shipped templates or from those that the network has saved, in the meeting's language. */
export const AddMeetingBoard = ({ meeting, onClose, onCreated }: AddMeetingBoardProps) => {
  const t = useText();
  const load = useCallback((signal: AbortSignal) => getTemplates(meeting.id, signal), [meeting.id]);
  return (
    <AddTemplatedBoard
      title={t('meeting.addBoard')}
      load={load}
      hasProgramme
      create={(request) => createBoard(meeting.id, { ...request, language: meeting.language })}
      onClose={onClose}
      onCreated={onCreated}
    />
  );
};
