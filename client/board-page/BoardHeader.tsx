import { ChevronLeft, Ellipsis } from 'lucide-react';
import { Link } from 'wouter';
import type { View } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import { SaveState } from '../board/SaveState.tsx';
import { useBoard } from '../board/hooks.ts';
import type { Command } from '../commands/command.ts';
import { commandMenuItem } from '../commands/command-menu-item.tsx';
import { offeredTools } from '../commands/tools.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { PeopleHere } from './PeopleHere.tsx';
import { Menu } from '../ui/Menu.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import type { BoardView } from './use-board-view.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import styles from './BoardHeader.module.css';

/** What stands in the header on a wide window and moves into the menu on a phone. */
const toolsBeside = ({ offered }: BoardView): readonly string[] => [
  'undo',
  'redo',
  ...offered.map((view) => `view.${view}`),
];

type BoardHeaderProps = {
  as: As;
  title: string;
  boardView: BoardView;
  onView: (view: View) => void;
  commands: readonly Command[];
};

/** One line, on a phone too: where one is, how one looks at it, whether it is saved, who is here, and the rest. */
export const BoardHeader = ({ as, title, boardView, onView, commands }: BoardHeaderProps) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const narrow = useMedia(NARROW);
  const beside = narrow ? [] : toolsBeside(boardView);
  const menu = commands.filter(({ id }) => id !== 'write' && !beside.includes(id));
  return (
    <header className={styles.header}>
      <Link
        to={`/m/${meetingId}/${as}`}
        className={styles.back}
        aria-label={narrow ? t('board.backToMeetingLong') : undefined}
        title={t('board.backToMeetingLong')}
      >
        <ChevronLeft aria-hidden="true" size={20} />
        {!narrow && <span>{t('board.backToMeeting')}</span>}
      </Link>
      <div className={styles.title} title={title}>
        <PageHeading title={title} />
      </div>
      {!narrow && (
        <div className={styles.tools}>
          <ViewSwitch boardView={boardView} onView={onView} />
          {commands
            .filter(({ id }) => id === 'undo' || id === 'redo')
            .map((command) => (
              <CommandButton key={command.id} command={command} />
            ))}
        </div>
      )}
      <SaveState />
      <PeopleHere />
      <Menu
        label={t('board.menu')}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        items={() => [...menu.map(commandMenuItem), ...offeredTools('board', boardId)]}
      />
    </header>
  );
};
