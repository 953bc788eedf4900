import { CopyPlus, Palette, X } from 'lucide-react';
import { LINE_COLORS } from '../../../../shared/board/drawing-values.ts';
import { CommandButton } from '../../../commands/CommandButton.tsx';
import { LINE_COLOR_NAMES } from '../../../drawings/drawing-names.ts';
import { useText } from '../../../i18n/text.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Toolbar } from '../../../ui/Toolbar.tsx';
import { useCanvas, useSelection } from '../canvas-context.ts';
import { choose, NOTHING_CHOSEN } from '../selection.ts';
import bar from '../SelectionBar.module.css';
import { ColorDot } from './ColorDot.tsx';
import type { useDrawnCommands } from './use-drawn-commands.ts';

type DrawnBarProps = { tools: ReturnType<typeof useDrawnCommands>; onDuplicate: () => void };

/** What can be done with the chosen drawings, beside how many they are. */
export const DrawnBar = ({ tools, onDuplicate }: DrawnBarProps) => {
  const t = useText();
  const { board, selection } = useCanvas();
  const count = useSelection(({ drawn, chosen }) =>
    drawn.size > 0 ? drawn.size + chosen.size : 0,
  );
  if (count === 0) return null;
  const { commands, deeds, tell } = tools;
  const { edit, layer, remove } = commands();
  const [one] = deeds.targets();
  const mayWrite = board.access === 'write' && board.role !== 'viewer';
  return (
    <Toolbar label={t('drawing.bar')} className={bar.bar}>
      <span className={bar.count}>{t('drawing.chosenCount', { count })}</span>
      {mayWrite && (
        <>
          {edit && <CommandButton command={edit} />}
          <Menu
            label={t('drawing.color')}
            icon={<Palette aria-hidden="true" size={20} />}
            items={() =>
              LINE_COLORS.map((color) => ({
                id: color,
                label: t(LINE_COLOR_NAMES[color]),
                icon: <ColorDot color={color} />,
                checked: one?.of.color === color,
                run: () => void tell(deeds.setColor(color)),
              }))
            }
          />
          {layer.map((command) => (
            <CommandButton key={command.id} command={command} />
          ))}
          <IconButton
            label={t('drawing.duplicate')}
            icon={<CopyPlus aria-hidden="true" size={20} />}
            onClick={onDuplicate}
          />
          <CommandButton command={remove} />
        </>
      )}
      <IconButton
        label={t('arrange.none')}
        icon={<X aria-hidden="true" size={20} />}
        onClick={() => choose(selection, NOTHING_CHOSEN)}
      />
    </Toolbar>
  );
};
