import { Ellipsis } from 'lucide-react';
import { useAccess, useBoard } from '../board/hooks.ts';
import { commandMenuItem } from '../commands/command-menu-item.tsx';
import { onToolsChange } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { Menu } from '../ui/Menu.tsx';
import { useCommandsOfNote } from './note-command-source.ts';

type NoteMenuProps = { noteId: string; className?: string | undefined };

/** What can be done with a note. What may not be done stays in the list, greyed, with its reason. */
export const NoteMenu = ({ noteId, className }: NoteMenuProps) => {
  const t = useText();
  const board = useBoard();
  const access = useAccess();
  const commandsOf = useCommandsOfNote();

  // Where nothing at all may be written, the page says so once, and a menu of refusals would add nothing.
  if (access !== 'write' || board.role === 'viewer') return null;

  return (
    <Menu
      label={t('note.menu')}
      icon={<Ellipsis aria-hidden="true" size={18} />}
      className={className}
      // Asked when the menu opens: a board has hundreds of these menus.
      items={() =>
        commandsOf(noteId)
          .filter(({ place }) => place === 'menu')
          .map(commandMenuItem)
      }
      onItemsChange={onToolsChange}
    />
  );
};
