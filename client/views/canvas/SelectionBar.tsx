import { AlignStartVertical, Palette, X } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandMenuItem } from '../../commands/command-menu-item.tsx';
import { useText } from '../../i18n/text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import type { ArrangeCommands } from './arrange-commands.ts';
import { useCanvas, useSelection } from './canvas-context.ts';
import { choose, NOTHING_CHOSEN } from './selection.ts';
import styles from './SelectionBar.module.css';

/** What can be done with the chosen notes, beside how many they are. */
export const SelectionBar = ({ commands }: { commands: () => ArrangeCommands }) => {
  const t = useText();
  const { selection } = useCanvas();
  const { store } = useBoard();
  const count = useSelection(({ chosen, drawn }) => (drawn.size > 0 ? 0 : chosen.size));
  const frameCount = useSelection(({ frames }) => (frames.size > 1 ? frames.size : 0));
  const [, renew] = useReducer((turn: number) => turn + 1, 0);
  // Locking changes a button's name.
  useEffect(() => store.topics.subscribe('locks', renew), [store]);

  if (count + frameCount === 0) return null;
  const { align, ask, cluster, color, tags, layer, copy, lock, remove } = commands();
  const ofNotes = [
    ...ask,
    ...tags,
    ...cluster,
    ...layer,
    ...copy.filter(({ id }) => !PASTES.has(id)),
    ...lock,
    ...remove,
  ];
  const buttons = frameCount > 0 ? [] : ofNotes;
  return (
    <Toolbar label={t('arrange.bar')} className={styles.bar}>
      <span className={styles.count}>
        {frameCount > 0
          ? t('canvas.framesChosen', { count: frameCount })
          : t('canvas.chosenCount', { count })}
      </span>
      {align.length > 0 && (
        <Menu
          label={t('arrange.align')}
          icon={<AlignStartVertical aria-hidden="true" size={20} />}
          items={() =>
            commands()
              .align.filter(({ id }) => frameCount === 0 || id !== 'arrange.tidy')
              .map(commandMenuItem)
          }
        />
      )}
      {frameCount === 0 && color.length > 0 && (
        <Menu
          label={t('arrange.colors')}
          icon={<Palette aria-hidden="true" size={20} />}
          items={() => commands().color.map(commandMenuItem)}
        />
      )}
      {buttons.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      <IconButton
        label={t('arrange.none')}
        icon={<X aria-hidden="true" size={20} />}
        onClick={() => choose(selection, NOTHING_CHOSEN)}
      />
    </Toolbar>
  );
};

/** Not about the chosen notes, or not worth a button. */
const PASTES: ReadonlySet<string> = new Set(['arrange.paste', 'arrange.cut']);
