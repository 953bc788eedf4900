import { CalendarDays, Group, MoveRight, Palette, Tags } from 'lucide-react';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';
import { askAboutClusters } from '../../clusters/cluster-dialogs.ts';
import type { Command } from '../../commands/command.ts';
import { COLOR_NAMES } from '../../note/note-colors.ts';
import { openNoteDialog } from '../../note/note-dialogs.ts';
import { type ArrangeContext, needing } from './needing.ts';
import { targetsOf } from './selection.ts';

/** Notes that are to be one cluster, or part of one. */
export const clusterCommand = (context: ArrangeContext): readonly Command[] => {
  const { t, canvas } = context;
  return [
    needing(context, 2, {
      id: 'arrange.cluster',
      label: t('note.cluster'),
      icon: Group,
      run: () => {
        const targets = targetsOf(canvas.selection.getState());
        const noteIds = canvas.scene.inOrder(new Set(targets)).flatMap((group) => group.noteIds);
        askAboutClusters({ kind: 'gather', noteIds });
      },
    }),
  ];
};

export const colorCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, tell, canvas } = context;
  return NOTE_COLORS.map((color) =>
    needing(context, 1, {
      id: `arrange.color.${color}`,
      label: t('arrange.color', { color: t(COLOR_NAMES[color]) }),
      icon: Palette,
      run: () => tell(canvas.deeds.setColor(color), 'arrange.colored'),
    }),
  );
};

/** What a dialog asks about all of them: where they shall be listed, and when it was. */
export const dialogCommands = (context: ArrangeContext): readonly Command[] => {
  const { t, canvas } = context;
  const ask = (kind: 'move' | 'date') => () => {
    const [first] = targetsOf(canvas.selection.getState());
    if (first !== undefined) openNoteDialog(kind, first);
  };
  return [
    needing(context, 1, {
      id: 'several.move',
      label: t('several.move'),
      icon: MoveRight,
      run: ask('move'),
    }),
    needing(context, 1, {
      id: 'several.date',
      label: t('several.date'),
      icon: CalendarDays,
      run: ask('date'),
    }),
  ];
};

export const tagsCommand = (context: ArrangeContext): readonly Command[] => [
  needing(context, 1, {
    id: 'arrange.tags',
    label: context.t('arrange.tags'),
    icon: Tags,
    run: context.askTags,
  }),
];
