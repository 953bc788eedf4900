import {
  Circle,
  Diamond,
  Eraser,
  Highlighter,
  type LucideIcon,
  MousePointer2,
  PenLine,
  Shapes,
  Spline,
  Square,
  Type,
  X,
} from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { newDrawing } from '../../../../shared/access/rules/drawing-rules.ts';
import { type DrawingRoot, TOOL_OF_ROOT } from '../../../../shared/board/drawing-roots.ts';
import { LINE_COLORS } from '../../../../shared/board/drawing-values.ts';
import { useMay, useTopics } from '../../../board/hooks.ts';
import type { Command } from '../../../commands/command.ts';
import { CommandButton } from '../../../commands/CommandButton.tsx';
import { commandMenuItem } from '../../../commands/command-menu-item.tsx';
import { useCommands } from '../../../commands/registry.ts';
import { LINE_COLOR_NAMES } from '../../../drawings/drawing-names.ts';
import type { MessageKey } from '../../../i18n/keys.ts';
import { useText } from '../../../i18n/text.ts';
import { announce } from '../../../ui/announcer.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Toolbar } from '../../../ui/Toolbar.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { useCanvas } from '../canvas-context.ts';
import { ColorDot } from './ColorDot.tsx';
import { useDrawing, useTool } from './drawing-context.ts';
import { colorOf, SWITCH_OF, type Tool, TOOLS } from './tool.ts';
import styles from './ToolRail.module.css';

const ICONS: Readonly<Record<Tool, LucideIcon>> = {
  connector: Spline,
  pen: PenLine,
  highlighter: Highlighter,
  eraser: Eraser,
  rect: Square,
  ellipse: Circle,
  diamond: Diamond,
  text: Type,
};

const NAMES: Readonly<Record<Tool, MessageKey>> = {
  connector: 'drawing.connector',
  pen: 'drawing.pen',
  highlighter: 'drawing.highlighter',
  eraser: 'drawing.eraser',
  rect: 'drawing.rect',
  ellipse: 'drawing.ellipse',
  diamond: 'drawing.diamond',
  text: 'drawing.text',
};

/** What one does with the pointer now, said when a tool is taken up. */
const HELP: Readonly<Record<Tool, MessageKey>> = {
  connector: 'drawing.helpConnector',
  pen: 'drawing.helpInk',
  highlighter: 'drawing.helpInk',
  eraser: 'drawing.helpEraser',
  rect: 'drawing.helpShape',
  ellipse: 'drawing.helpShape',
  diamond: 'drawing.helpShape',
  text: 'drawing.helpShape',
};

const KEYS: Partial<Record<Tool, string>> = { pen: 'p', eraser: 'e', connector: 'x' };

/** Here the column would lie over what one reads: it opens when one wants to draw. */
const SMALL = '(max-width: 40rem)';

const IN_MENU: ReadonlySet<Tool> = new Set<Tool>(['rect', 'ellipse', 'diamond', 'text']);

const WIDTHS = [
  [2, 'drawing.thin'],
  [4, 'drawing.middling'],
  [8, 'drawing.thick'],
] as const;

/** True where this person may draw such things, and the board has the tool for it. */
const useHas = (root: DrawingRoot): boolean => {
  const { board } = useCanvas();
  const isOn = useTopics(['info'], ({ store }) => store.info().tools?.includes(TOOL_OF_ROOT[root]));
  const may = useMay(useMemo(() => newDrawing(root, board.personId), [root, board.personId]));
  return isOn === true && may.ok;
};

const useTools = (): readonly Tool[] => {
  const connectors = useHas('connectors');
  const ink = useHas('strokes');
  const shapes = useHas('shapes');
  return useMemo(() => {
    const has = { connectors, ink, shapes };
    return TOOLS.filter((tool) => has[SWITCH_OF[tool]]);
  }, [connectors, ink, shapes]);
};

type RailProps = {
  /** Puts a shape in the middle of what is seen: for whoever draws without a pointer. */
  onAddShape: (kind: 'rect' | 'ellipse' | 'diamond' | 'text') => void;
  say: (text: string) => void;
};

/** Was a tool taken up by a key? Then the arrow keys must mean the paper, and no longer the buttons. */
const isByKeys = (): boolean => document.activeElement?.matches(':focus-visible') === true;

const isShape = (tool: Tool): tool is 'rect' | 'ellipse' | 'diamond' | 'text' => IN_MENU.has(tool);

/** The tools that the board has for drawing, in a column beside the paper. */
export const ToolRail = ({ onAddShape, say }: RailProps) => {
  const t = useText();
  const { pick, focusPaper, tools } = useDrawing();
  const state = useTool((now) => now);
  const isSmall = useMedia(SMALL);
  const [isOpen, setOpen] = useState(false);
  const here = useTools();

  useEffect(() => {
    const { tool } = tools.getState();
    if (tool !== null && !here.includes(tool)) pick(null);
  }, [here, pick, tools]);

  const commands = useMemo(
    () =>
      here.map((tool): Command => ({
        id: `drawing.tool.${tool}`,
        group: 'canvas',
        label: t(NAMES[tool]),
        icon: ICONS[tool],
        shortcuts: KEYS[tool] === undefined ? [] : [{ key: KEYS[tool] }],
        enabled: true,
        checked: state.tool === tool,
        run: () => {
          const next = state.tool === tool ? null : tool;
          pick(next);
          if (next === null) return;
          const drawsByKeys = (next === 'pen' || next === 'highlighter') && isByKeys();
          say(t(drawsByKeys ? 'drawing.helpInkKeys' : HELP[next]));
          if (drawsByKeys) focusPaper();
        },
      })),
    [here, t, state.tool, pick, focusPaper, say],
  );

  const additions = useMemo(
    () =>
      here.filter(isShape).map((kind): Command => ({
        id: `drawing.add.${kind}`,
        group: 'canvas',
        label: t('drawing.addHere', { shape: t(NAMES[kind]) }),
        icon: ICONS[kind],
        shortcuts: [],
        enabled: true,
        run: () => onAddShape(kind),
      })),
    [here, t, onAddShape],
  );
  useCommands(useMemo(() => [...commands, ...additions], [commands, additions]));

  if (commands.length === 0) return null;
  const shapes = commands.filter((_, at) => IN_MENU.has(here[at] ?? 'pen'));
  const isShaping = shapes.some(({ checked }) => checked);
  const color = colorOf(state);
  const hasColor = state.tool !== null && state.tool !== 'eraser';
  const isInk = state.tool === 'pen' || state.tool === 'highlighter';
  if (isSmall && !isOpen) {
    return (
      <div className={styles.rail}>
        <IconButton
          label={t('drawing.rail')}
          icon={<PenLine aria-hidden="true" size={20} />}
          aria-expanded={false}
          onClick={() => setOpen(true)}
        />
      </div>
    );
  }
  return (
    <Toolbar label={t('drawing.rail')} className={styles.rail}>
      {isSmall && (
        <IconButton
          label={t('drawing.close')}
          icon={<X aria-hidden="true" size={20} />}
          onClick={() => {
            pick(null);
            setOpen(false);
          }}
        />
      )}
      <CommandButton
        command={{
          id: 'drawing.none',
          group: 'canvas',
          label: t('drawing.none'),
          icon: MousePointer2,
          shortcuts: [],
          enabled: true,
          checked: state.tool === null,
          run: () => pick(null),
        }}
      />
      {commands
        .filter((command) => !shapes.includes(command))
        .map((command) => (
          <CommandButton key={command.id} command={command} />
        ))}
      {shapes.length > 0 && (
        <span data-on={isShaping ? '' : undefined} className={styles.menu}>
          <Menu
            label={t('drawing.shapes')}
            icon={<Shapes aria-hidden="true" size={20} />}
            items={() => [...shapes, ...additions].map(commandMenuItem)}
          />
        </span>
      )}
      {hasColor && (
        <Menu
          label={t('drawing.color')}
          icon={<ColorDot color={color} />}
          items={() =>
            LINE_COLORS.map((one) => ({
              id: one,
              label: t(LINE_COLOR_NAMES[one]),
              icon: <ColorDot color={one} />,
              checked: one === color,
              run: () => {
                tools.setState(state.tool === 'highlighter' ? { highlight: one } : { color: one });
                announce(t(LINE_COLOR_NAMES[one]));
              },
            }))
          }
        />
      )}
      {isInk && (
        <Menu
          label={t('drawing.width')}
          icon={
            <span aria-hidden="true" className={styles.width} style={{ height: state.width }} />
          }
          items={() =>
            WIDTHS.map(([width, name]) => ({
              id: name,
              label: t(name),
              checked: state.width === width,
              run: () => tools.setState({ width }),
            }))
          }
        />
      )}
    </Toolbar>
  );
};
