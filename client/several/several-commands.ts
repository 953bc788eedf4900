import {
  CalendarDays,
  CopyPlus,
  Group,
  ListChecks,
  MoveRight,
  Palette,
  SquareDashed,
  Trash2,
} from 'lucide-react';
import type { Command } from '../commands/command.ts';
import { askAboutClusters } from '../clusters/cluster-dialogs.ts';
import type { Text } from '../i18n/text.ts';
import { openNoteDialog } from '../note/note-dialogs.ts';

export type SeveralContext = {
  readonly t: Text;
  /** The chosen notes as they are read. */
  readonly noteIds: readonly string[];
  /** The note that one is at. */
  readonly focused: string | null;
  readonly isFocusedChosen: boolean;
  readonly toggle: (noteId: string) => void;
  readonly chooseAll: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
};

type Given = Pick<Command, 'id' | 'label' | 'icon' | 'run'> & Partial<Command>;

/** What can be done with the chosen notes all at once: the bar shows it, and keys and palette have it. */
export const severalCommands = (context: SeveralContext): readonly Command[] => {
  const { t, noteIds, duplicate, remove } = context;
  const [first] = noteIds;
  const needing = (count: 1 | 2, given: Given): Command => {
    const isEnough = noteIds.length >= count;
    const reason = t(count === 1 ? 'arrange.needsOne' : 'arrange.needsTwo');
    return {
      group: 'note',
      shortcuts: [],
      ...given,
      enabled: isEnough,
      reason: isEnough ? undefined : reason,
    };
  };
  const ask = (kind: 'move' | 'date' | 'color') => () => {
    if (first !== undefined) openNoteDialog(kind, first);
  };
  return [
    needing(1, {
      id: 'several.move',
      label: t('several.move'),
      icon: MoveRight,
      run: ask('move'),
    }),
    needing(1, {
      id: 'several.date',
      label: t('several.date'),
      icon: CalendarDays,
      run: ask('date'),
    }),
    needing(1, {
      id: 'several.color',
      label: t('several.color'),
      icon: Palette,
      run: ask('color'),
    }),
    needing(2, {
      id: 'several.cluster',
      label: t('several.cluster'),
      icon: Group,
      run: () => askAboutClusters({ kind: 'gather', noteIds }),
    }),
    needing(1, {
      id: 'several.duplicate',
      label: t('arrange.duplicate'),
      icon: CopyPlus,
      run: duplicate,
    }),
    needing(1, {
      id: 'several.remove',
      label: t('arrange.remove'),
      icon: Trash2,
      danger: true,
      run: remove,
    }),
  ];
};

/** How one begins to choose: the note that one is at, or all of them. */
export const choosingCommands = (context: SeveralContext): readonly Command[] => {
  const { t, focused, isFocusedChosen, toggle, chooseAll } = context;
  return [
    {
      id: 'several.toggle',
      group: 'note',
      label: t('several.toggle'),
      icon: ListChecks,
      shortcuts: [{ key: 'x' }],
      checked: isFocusedChosen,
      enabled: focused !== null,
      reason: focused === null ? t('note.noneChosen') : undefined,
      run: () => {
        if (focused !== null) toggle(focused);
      },
    },
    {
      id: 'several.all',
      group: 'note',
      label: t('arrange.all'),
      icon: SquareDashed,
      shortcuts: [],
      enabled: true,
      run: chooseAll,
    },
  ];
};
