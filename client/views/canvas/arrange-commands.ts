import { SquareDashed, Trash2 } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import { clusterCommand, colorCommands, dialogCommands, tagsCommand } from './change-commands.ts';
import { copyCommands } from './copy-commands.ts';
import { type ArrangeContext, needing } from './needing.ts';
import { alignCommands, layerCommands, lockCommand, sizeCommands } from './place-commands.ts';
import { choose } from './selection.ts';

export type ArrangeCommands = {
  readonly align: readonly Command[];
  readonly cluster: readonly Command[];
  readonly layer: readonly Command[];
  readonly size: readonly Command[];
  readonly color: readonly Command[];
  readonly tags: readonly Command[];
  readonly ask: readonly Command[];
  readonly copy: readonly Command[];
  readonly lock: readonly Command[];
  readonly remove: readonly Command[];
  readonly choose: readonly Command[];
};

/** What can be done with notes that lie on the canvas, by what it is about. What can't be done now says why. */
export const arrangeCommands = (context: ArrangeContext): ArrangeCommands => {
  const { t, canvas } = context;
  const { board, scene, selection } = canvas;
  const mayWrite = board.access === 'write' && board.role !== 'viewer';
  const chooseAll: Command = {
    id: 'arrange.all',
    group: 'canvas',
    label: t('arrange.all'),
    icon: SquareDashed,
    shortcuts: [{ key: 'a', mod: true }],
    enabled: true,
    run: () => choose(selection, scene.arrangement().boxes.keys()),
  };
  // Where nothing may be written, one still chooses notes to copy them.
  const [, copy] = copyCommands(context);
  if (!mayWrite) {
    return {
      align: [],
      cluster: [],
      layer: [],
      size: [],
      color: [],
      tags: [],
      ask: [],
      copy: copy ? [copy] : [],
      lock: [],
      remove: [],
      choose: [chooseAll],
    };
  }
  return {
    align: alignCommands(context),
    cluster: clusterCommand(context),
    layer: layerCommands(context),
    size: sizeCommands(context),
    color: colorCommands(context),
    tags: tagsCommand(context),
    ask: dialogCommands(context),
    copy: copyCommands(context),
    lock: lockCommand(context),
    remove: [
      needing(context, 1, {
        id: 'arrange.remove',
        label: t('arrange.remove'),
        icon: Trash2,
        danger: true,
        run: context.remove,
      }),
    ],
    choose: [chooseAll],
  };
};
