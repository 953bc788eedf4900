import type { DragMoveEvent } from '@dnd-kit/core';
import type { Slot } from '../../../shared/views/columns.ts';
import type { Board } from '../../board/board.ts';
import { mayMoveTo, moveToGap } from '../../clusters/move-cluster.ts';
import { tellOutcome } from '../../clusters/tell-outcome.ts';
import type { Text } from '../../i18n/text.ts';
import { announce } from '../../ui/announcer.ts';
import { type CarriedStore, sameSlot } from './carried.ts';
import { columnsOnPage } from './columns-on-page.ts';
import { pointerSlot } from './pointer-slot.ts';

type Ground = {
  readonly board: Board;
  readonly store: CarriedStore;
  readonly area: Element | null;
  readonly t: Text;
  readonly titleOf: (sectionId: string) => string;
};

/** Carries a cluster with all of its notes to a gap between notes. By pointer only: its menu does it by keys and clicks. */
export const createClusterDrag = (clusterId: string, ground: Ground) => {
  const { board, store, area, t, titleOf } = ground;

  const notesIn = (section: string): readonly string[] =>
    columnsOnPage(area, board).find((column) => column.section === section)?.notes ?? [];

  const clusterOf = (noteId: string | undefined): string | null =>
    noteId === undefined ? null : (board.store.clusterOf(noteId)?.id ?? null);

  /** Never between the notes of a cluster, its own or another one: before the whole of it. */
  const outside = ({ section, index }: Slot): Slot => {
    const notes = notesIn(section);
    const cluster = clusterOf(notes[index]);
    const isWithin = cluster !== null && cluster === clusterOf(notes[index - 1]);
    const first = notes.findIndex((id) => clusterOf(id) === cluster);
    return { section, index: isWithin ? first : index, cluster: null };
  };

  const put = ({ section, index }: Slot): void => {
    if (!mayMoveTo(board, clusterId, section)) {
      announce(t('clusters.nowhere'), 'assertive');
      return;
    }
    const { title = '' } = board.store.clusters().find(({ id }) => id === clusterId) ?? {};
    const notes = notesIn(section);
    const isOther = (id: string): boolean => clusterOf(id) !== clusterId;
    const done = moveToGap(board, clusterId, {
      section,
      index: notes.slice(0, index).filter(isOther).length,
      shown: notes.filter(isOther),
    });
    const words = { title: title || t('note.clusterUntitled'), section: titleOf(section) };
    tellOutcome(t, done, t('clusters.movedTo', words));
  };

  return {
    move: (event: DragMoveEvent): void => {
      const slot = pointerSlot(event);
      const wanted = slot && outside(slot);
      if (!sameSlot(store.getState().slot, wanted)) store.setState({ slot: wanted, onto: null });
    },
    drop: (): void => {
      const { slot } = store.getState();
      if (slot) put(slot);
    },
  };
};

export type ClusterDrag = ReturnType<typeof createClusterDrag>;
