import { Suspense, useState } from 'react';
import { Plus, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { ArrangedBoards } from './ArrangedBoards.tsx';
import type { PeopleAt } from './people-at.ts';
import { RemovedBoards } from './RemovedBoards.tsx';
import type { SendCommand } from './use-send.ts';
import { later } from '../ui/later.ts';

const AddMeetingBoard = later(async () => (await import('./AddMeetingBoard.tsx')).AddMeetingBoard);

const DivideDialog = later(async () => (await import('../groups/DivideDialog.tsx')).DivideDialog);

type FacilitatedBoardsProps = {
  meeting: MeetingAnswer;
  boards: readonly BoardCard[];
  path: string;
  peopleAt: PeopleAt;
  send: SendCommand;
  reload: () => void;
};

/** The meeting's boards with a facilitator's tools: add, order, rename, duplicate, hide, remove and bring back. */
export const FacilitatedBoards = ({
  meeting,
  boards,
  path,
  peopleAt,
  send,
  reload,
}: FacilitatedBoardsProps) => {
  const t = useText();
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const [dividing, setDividing] = useState(false);
  const archived = meeting.state === 'archived';
  const addButton = (
    <Button
      look={boards.length === 0 ? 'primary' : 'secondary'}
      icon={<Plus aria-hidden="true" size={18} />}
      onClick={() => setAdding(true)}
    >
      {t('meeting.addBoard')}
    </Button>
  );

  const library = <LinkButton to={`${path}/templates`}>{t('templates.library')}</LinkButton>;

  return (
    <Stack>
      {boards.length === 0 ? (
        <EmptyState
          text={t('meeting.noBoardsForFacilitators')}
          action={
            <Stack row gap={2}>
              {!archived && addButton}
              {library}
            </Stack>
          }
        />
      ) : (
        <>
          <ArrangedBoards
            boards={boards}
            path={path}
            peopleAt={peopleAt}
            language={meeting.language}
            send={send}
            fixed={archived}
          />
          <Stack row gap={2}>
            {!archived && (
              <>
                {addButton}
                <Button
                  icon={<Users aria-hidden="true" size={18} />}
                  onClick={() => setDividing(true)}
                >
                  {t('groups.divide')}
                </Button>
              </>
            )}
            {library}
          </Stack>
        </>
      )}
      {meeting.removedBoards && meeting.removedBoards.length > 0 && (
        <RemovedBoards boards={meeting.removedBoards} send={send} />
      )}
      <Suspense>
        {dividing && <DivideDialog onClose={() => setDividing(false)} />}
        {adding && (
          <AddMeetingBoard
            meeting={meeting}
            onClose={() => setAdding(false)}
            onCreated={(board) => {
              setAdding(false);
              reload();
              navigate(`${path}/b/${board.id}`);
            }}
          />
        )}
      </Suspense>
    </Stack>
  );
};
