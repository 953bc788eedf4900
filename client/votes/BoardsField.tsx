import { useState } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { groupOfBoard, groupsOf, runningBreakout } from '../groups/reading.ts';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { Select } from '../ui/Select.tsx';
import { CheckList } from './CheckList.tsx';

/** The groups whose boards can be voted on from this board: its own group's, or those that it is the plenary of. */
export const groupsBeside = (live: MeetingLive, boardId: string): readonly Group[] => {
  const breakout =
    groupOfBoard(live, boardId)?.breakout ??
    live.breakouts.findLast(({ plenary }) => plenary === boardId)?.id ??
    runningBreakout(live)?.id;
  if (breakout === undefined) return [];
  return groupsOf(live, breakout).filter(({ board }) => board !== '');
};

type Reach = 'here' | 'all' | 'some';

type BoardsFieldProps = {
  boardId: string;
  groups: readonly Group[];
  boards: readonly string[];
  onBoards: (boards: readonly string[]) => void;
};

/** On which boards one vote is held: this one, or those of groups. */
export const BoardsField = ({ boardId, groups, boards, onBoards }: BoardsFieldProps) => {
  const t = useText();
  const [reach, setReach] = useState<Reach>('here');
  const all = groups.map(({ board }) => board);
  const boardsOf = { here: [boardId], all, some: [] } as const;
  return (
    <>
      <Select
        label={t('votes.boards')}
        value={reach}
        options={[
          { value: 'here', label: t('votes.thisBoard') },
          { value: 'all', label: t('votes.allGroups', { count: groups.length }) },
          { value: 'some', label: t('votes.someGroups') },
        ]}
        onValue={(next) => {
          setReach(next);
          onBoards(boardsOf[next]);
        }}
      />
      {reach === 'some' && (
        <CheckList
          label={t('votes.groups')}
          options={groups.map(({ board, title }) => ({ value: board, label: title }))}
          chosen={boards}
          onChosen={onBoards}
        />
      )}
    </>
  );
};
