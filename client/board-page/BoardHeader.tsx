import { ChevronLeft, Ellipsis } from 'lucide-react';
import { Link } from 'wouter';
import type { View } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import { SaveState } from '../board/SaveState.tsx';
import { useBoard } from '../board/hooks.ts';
import { commandMenuItem } from '../commands/command-menu-item.tsx';
import { menuCommands } from '../commands/menu-commands.ts';
import { useAllCommands } from '../commands/registry.ts';
import { offeredTools } from '../commands/tools.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { PeopleHere } from './PeopleHere.tsx';
import { Menu } from '../ui/Menu.tsx';
import { NARROW, TIGHT, useMedia } from '../ui/use-media.ts';
import type { BoardView } from './use-board-view.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import styles from './BoardHeader.module.css';

/** Of the commands that have a place in the bar, those that are not views: these have a switch. */
const BAR_BUTTONS: readonly string[] = ['undo', 'redo', 'find', 'comments.new'];

type BoardHeaderProps = {
  as: As;
  title: string;
  boardView: BoardView;
  onView: (view: View) => void;
};

/** One line, on a phone too: where one is, how one looks at it, whether it is saved, who is here, and the rest. */
export const BoardHeader = ({ as, title, boardView, onView }: BoardHeaderProps) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const narrow = useMedia(NARROW);
  const tight = useMedia(TIGHT);
  const all = useAllCommands();
  return (
    <header className={styles.header}>
      <Link
        to={`/m/${meetingId}/${as}`}
        className={styles.back}
        aria-label={tight ? t('board.backToMeetingLong') : undefined}
        title={t('board.backToMeetingLong')}
      >
        <ChevronLeft aria-hidden="true" size={20} />
        {!tight && <span>{t('board.backToMeeting')}</span>}
      </Link>
      <div className={styles.title} title={title}>
        <PageHeading title={title} />
      </div>
      {!narrow && (
        <div className={styles.tools}>
          <ViewSwitch boardView={boardView} onView={onView} />
          {all
            .filter(({ id }) => BAR_BUTTONS.includes(id))
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
        items={() =>
          [...menuCommands(all, narrow), ...offeredTools('board', boardId)].map(commandMenuItem)
        }
      />
    </header>
  );
};
