import {
  BringToFront,
  type LucideIcon,
  MoveDiagonal,
  Pencil,
  SendToBack,
  Trash2,
} from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { DrawingRoot } from '../../../../shared/board/drawing-roots.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/registry.ts';
import type { MessageKey } from '../../../i18n/keys.ts';
import { useText } from '../../../i18n/text.ts';
import { useCanvas } from '../canvas-context.ts';
import { choose, NOTHING_CHOSEN } from '../selection.ts';
import { createDrawnDeeds } from './drawn-deeds.ts';
import { useDrawing } from './drawing-context.ts';
import { useDrawingTell, useRemovedToast } from './use-drawing-tell.ts';

const EDIT_NAMES: Readonly<Record<DrawingRoot, MessageKey>> = {
  shapes: 'drawing.editText',
  connectors: 'drawing.editConnection',
  strokes: 'drawing.editInk',
};

export type DrawnCommands = {
  readonly edit: Command | null;
  readonly layer: readonly Command[];
  readonly remove: Command;
};

/** What can be done with chosen drawings, as commands of the page while any are chosen. Asked each time. */
export const useDrawnCommands = (say: (text: string) => void) => {
  const t = useText();
  const { board, selection } = useCanvas();
  const { drawn, sketch } = useDrawing();
  const tell = useDrawingTell(say);
  const toast = useRemovedToast(
    useCallback((removed) => void board.act({ name: 'drawing.restore', args: removed }), [board]),
  );
  const deeds = useMemo(
    () => createDrawnDeeds({ board, selection, drawn }),
    [board, selection, drawn],
  );

  const remove = useCallback(() => {
    const { removed, ...done } = deeds.remove();
    if (!tell(done) || done.count === 0) return;
    choose(selection, NOTHING_CHOSEN);
    toast(done.count, removed);
  }, [deeds, selection, tell, toast]);

  const commands = useCallback((): DrawnCommands => {
    const targets = deeds.targets();
    const [one] = targets;
    const base = { group: 'canvas', shortcuts: [], enabled: true } as const;
    const named = (id: string, label: string, icon: LucideIcon, run: () => void): Command => ({
      ...base,
      id: `drawing.${id}`,
      label,
      icon,
      run,
    });
    const hasShapes = targets.some(({ root }) => root === 'shapes');
    return {
      edit:
        one !== undefined && targets.length === 1
          ? {
              ...named('edit', t(EDIT_NAMES[one.root]), Pencil, () =>
                sketch.setState({ edited: one.of.id }),
              ),
              shortcuts: [{ key: 'Enter' }],
            }
          : null,
      layer: hasShapes
        ? [
            named('front', t('arrange.front'), BringToFront, () => void tell(deeds.layer('front'))),
            named('back', t('arrange.back'), SendToBack, () => void tell(deeds.layer('back'))),
          ]
        : [],
      remove: {
        ...named('remove', t('drawing.remove'), Trash2, remove),
        shortcuts: [{ key: 'Delete' }],
        danger: true,
      },
    };
  }, [deeds, remove, sketch, t, tell]);

  useCommands(
    useMemo(
      () => () => {
        if (selection.getState().drawn.size === 0) return [];
        const { layer } = commands();
        const grow = (
          [
            ['wider', { w: 16, h: 0 }],
            ['narrower', { w: -16, h: 0 }],
            ['taller', { w: 0, h: 16 }],
            ['lower', { w: 0, h: -16 }],
          ] as const
        ).map(([name, by]): Command => ({
          id: `drawing.${name}`,
          group: 'canvas',
          label: t(`arrange.${name}`),
          icon: MoveDiagonal,
          shortcuts: [],
          enabled: true,
          run: () => void tell(deeds.grow(by)),
        }));
        return [...layer, ...grow];
      },
      [commands, deeds, selection, t, tell],
    ),
  );
  return { commands, deeds, remove, tell };
};
