import {
  CalendarDays,
  Copy,
  Group,
  MessageSquare,
  Link,
  MoveRight,
  Palette,
  Pencil,
  Tag,
  Trash2,
  Ungroup,
} from 'lucide-react';
import type { Change } from '../../shared/access/change.ts';
import { REACTION_KINDS } from '../../shared/board/records/reaction.ts';
import type { Board } from '../board/board.ts';
import { chosenWith } from '../clusters/chosen-notes.ts';
import { askAboutClusters } from '../clusters/cluster-dialogs.ts';
import type { Command } from '../commands/command.ts';
import type { Shortcut } from '../commands/shortcut.ts';
import { offeredTools } from '../commands/tools.ts';
import type { Text } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { duplicateNote } from './duplicate-note.ts';
import { commentDesk } from './comment-desk.ts';
import { startEditing } from './editing.ts';
import { areReactionsReplaced } from './instead-of-reactions.ts';
import {
  clusterChange,
  colorChange,
  dateChange,
  deleteChange,
  linkChange,
  moveChange,
  newNoteChange,
  reactionChange,
  tagsChange,
  textChange,
} from './note-changes.ts';
import { openNoteDialog } from './note-dialogs.ts';
import { focusNoteSoon } from './note-focus.ts';
import { REACTION_ICONS, REACTION_NAMES } from './reaction-kinds.ts';
import { unsignedDesk } from './unsigned-desk.ts';
import { refusalKey } from './refusal-key.ts';

export type NoteDeeds = {
  readonly t: Text;
  readonly board: Board;
  readonly deleteNote: (noteId: string) => void;
};

type Named = Pick<Command, 'id' | 'label' | 'icon' | 'run'> & Partial<Command>;

/** Asks the rules; `null` stands for no note at all, of which everything can be said but nothing done. */
const guarded = ({ t, board }: NoteDeeds, change: Change | null, command: Named): Command => {
  const verdict = change && board.may(change);
  const reason = verdict === null ? t('note.noneChosen') : undefined;
  return {
    group: 'note',
    shortcuts: [],
    ...command,
    enabled: verdict?.ok ?? false,
    reason: verdict && !verdict.ok ? t(refusalKey(verdict.error)) : reason,
  };
};

const key = (...keys: readonly string[]): readonly Shortcut[] => keys.map((one) => ({ key: one }));

const reactions = (deeds: NoteDeeds, noteId: string | null): readonly Command[] => {
  const { t, board } = deeds;
  if (areReactionsReplaced()) return [];
  return REACTION_KINDS.map((kind) => {
    const mine = noteId !== null && board.store.reactions(noteId).mine.has(kind);
    const change = noteId === null ? null : reactionChange(noteId, board.personId, kind);
    return guarded(deeds, change, {
      id: `note.react.${kind}`,
      label: t('note.reactWith', { reaction: t(REACTION_NAMES[kind]) }),
      icon: REACTION_ICONS[kind],
      shortcuts: kind === 'good' ? key('l') : [],
      checked: mine,
      run: () => {
        if (noteId === null) return;
        board.act({ name: mine ? 'reaction.remove' : 'reaction.add', args: { noteId, kind } });
        const { counts } = board.store.reactions(noteId);
        const said = { reaction: t(REACTION_NAMES[kind]), count: counts[kind] };
        announce(t('note.reactionCount', said));
      },
    });
  });
};

/** Comments can be read also where nobody may write any: whether one may is said where they are. */
const commentsOn = ({ t: say }: NoteDeeds, noteId: string | null): readonly Command[] => {
  const desk = commentDesk();
  if (!desk) return [];
  return [
    {
      id: 'note.comments',
      group: 'note',
      label: desk.t('comments.open'),
      icon: MessageSquare,
      place: 'menu',
      shortcuts: key('k'),
      enabled: noteId !== null,
      reason: noteId === null ? say('note.noneChosen') : undefined,
      run: () => {
        if (noteId !== null) desk.toggle(noteId);
      },
    },
  ];
};

const copyOf = (deeds: NoteDeeds, noteId: string | null): Command => {
  const { t, board } = deeds;
  const note = noteId === null ? null : board.store.note(noteId);
  return guarded(deeds, note && newNoteChange(note.section, board.personId), {
    id: 'note.duplicate',
    label: t('note.duplicate'),
    icon: Copy,
    place: 'menu',
    shortcuts: [{ key: 'd', mod: true }],
    run: () => {
      const copied = note && duplicateNote(board, note);
      if (!copied?.ok) return;
      announce(t('note.duplicated'));
      focusNoteSoon(copied.value);
    },
  });
};

/** Into a cluster, and out of one. */
const clusterCommands = (deeds: NoteDeeds, noteId: string | null): readonly Command[] => {
  const { t, board } = deeds;
  const isClustered = noteId !== null && board.store.clusterOf(noteId) !== null;
  const takeOut = guarded(deeds, noteId === null ? null : clusterChange(noteId, null), {
    id: 'note.uncluster',
    label: t('note.uncluster'),
    icon: Ungroup,
    shortcuts: [{ key: 'g', shift: true }],
    ...(isClustered && { place: 'menu' }),
    run: () => {
      if (noteId === null) return;
      board.act({ name: 'note.move', args: { moves: [{ id: noteId, cluster: null }] } });
      announce(t('note.unclustered'));
      focusNoteSoon(noteId);
    },
  });
  return [
    guarded(deeds, noteId === null ? null : clusterChange(noteId), {
      id: 'note.cluster',
      label: t('note.cluster'),
      icon: Group,
      place: 'menu',
      shortcuts: key('g'),
      run: () => {
        if (noteId !== null) askAboutClusters({ kind: 'gather', noteIds: chosenWith(noteId) });
      },
    }),
    noteId === null || isClustered
      ? takeOut
      : { ...takeOut, enabled: false, reason: t('note.notClustered') },
  ];
};

/**
 * Everything that one can do with a note: its menu, the keys, the palette and the list of shortcuts are made of it.
 * What may not be done stays in the list with its reason. `null`: no note is chosen.
 */
export const noteCommands = (deeds: NoteDeeds, chosen: string | null): readonly Command[] => {
  const { t, board, deleteNote } = deeds;
  // Where nothing at all may be written, the page says so once, and a list of refusals would add nothing.
  if (board.access !== 'write' || board.role === 'viewer') return [];
  const note = chosen === null ? null : board.store.note(chosen);
  const id = note && note.deleted === undefined ? note.id : null;
  const of = (change: (noteId: string) => Change): Change | null =>
    id === null ? null : change(id);
  const on = (run: (noteId: string) => void) => () => {
    if (id !== null) run(id);
  };
  // Of a note that does not say whose it is the rules know no author; its author does.
  const isOwn = id !== null && unsignedDesk()?.isOwn(id) === true;
  const ofAuthor = (command: Command): Command =>
    isOwn ? { ...command, enabled: true, reason: undefined } : command;
  return [
    ...(id === null ? [] : offeredTools('note', id, true)),
    ofAuthor(
      guarded(deeds, of(textChange), {
        id: 'note.edit',
        label: t('note.edit'),
        icon: Pencil,
        place: 'menu',
        shortcuts: key('Enter', 'F2'),
        run: on(startEditing),
      }),
    ),
    ...reactions(deeds, id),
    ...commentsOn(deeds, id),
    guarded(deeds, of(colorChange), {
      id: 'note.color',
      label: t('note.color'),
      icon: Palette,
      place: 'menu',
      shortcuts: key('c'),
      run: on((one) => openNoteDialog('color', one)),
    }),
    guarded(deeds, of(tagsChange), {
      id: 'note.tags',
      label: t('note.tags'),
      icon: Tag,
      place: 'menu',
      shortcuts: key('t'),
      run: on((one) => openNoteDialog('tags', one)),
    }),
    guarded(deeds, of(dateChange), {
      id: 'note.date',
      label: t('note.date'),
      icon: CalendarDays,
      place: 'menu',
      run: on((one) => openNoteDialog('date', one)),
    }),
    guarded(deeds, of(linkChange), {
      id: 'note.link',
      label: t('note.link'),
      icon: Link,
      place: 'menu',
      run: on((one) => openNoteDialog('link', one)),
    }),
    guarded(
      deeds,
      of((one) => moveChange(one)),
      {
        id: 'note.move',
        label: t('note.move'),
        icon: MoveRight,
        place: 'menu',
        shortcuts: key('m'),
        run: on((one) => openNoteDialog('move', one)),
      },
    ),
    ...clusterCommands(deeds, id),
    copyOf(deeds, id),
    ...(id === null ? [] : offeredTools('note', id)),
    ofAuthor(
      guarded(
        deeds,
        of((one) => deleteChange(one, board.personId)),
        {
          id: 'note.delete',
          label: t('note.delete'),
          icon: Trash2,
          place: 'menu',
          danger: true,
          shortcuts: key('Delete'),
          run: on(deleteNote),
        },
      ),
    ),
  ];
};
