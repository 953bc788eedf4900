import { Suspense, useMemo, useRef } from 'react';
import type { Run } from '../../../shared/views/clusters.ts';
import type { Slot } from '../../../shared/views/columns.ts';
import { useUnfolded } from '../../clusters/folded.ts';
import { useRuns } from '../../clusters/use-runs.ts';
import { useHiddenRest } from '../../find/use-hidden-rest.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { classNames } from '../../ui/class-names.ts';
import { later } from '../../ui/later.ts';
import { useCarriedFrom, useSlotIn } from './carried.ts';
import { NoteItem } from './NoteItem.tsx';
import { useFewFirst } from './use-few-first.ts';
import styles from './NoteList.module.css';

const ClusterHead = later(async () => (await import('./ClusterHead.tsx')).ClusterHead);

type NoteListProps = {
  sectionId: string;
  /** Those to show, and all that the column has: the rest is there, hidden. */
  noteIds: readonly string[];
  all: readonly string[];
  /** What is put down here goes where it belongs: no line shows a place for it. */
  isSorted: boolean;
  labelledBy: string;
};

/** Where the line is that shows where a note in the hand would go. */
type Line = {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly beforeCluster?: string | undefined;
  readonly atEnd?: boolean;
};

/** At the edge of a cluster the line is on the side on which the note would be. */
const lineFor = (others: readonly string[], slot: Slot | null, runs: readonly Run[]): Line => {
  if (slot === null) return {};
  const { index, cluster } = slot;
  const [above, below] = [others[index - 1], others[index]];
  const clusterOf = (id: string | undefined): string | null =>
    id === undefined ? null : (runs.find(({ noteIds }) => noteIds.includes(id))?.cluster ?? null);
  const over = clusterOf(above);
  const under = clusterOf(below);
  if (cluster != null && over === cluster && under !== cluster) return { after: above };
  if (cluster === null && under !== null && under !== over) return { beforeCluster: under };
  return below === undefined ? { atEnd: true } : { before: below };
};

/** The notes of a column; while one is carried over it, a line shows where it would go. Nothing moves aside for it. */
export const NoteList = ({ sectionId, noteIds, all, isSorted, labelledBy }: NoteListProps) => {
  const listRef = useRef<HTMLUListElement>(null);
  const slot = useSlotIn(sectionId);
  const index = slot?.index ?? null;
  const carried = useCarriedFrom(noteIds);
  const onPage = useFewFirst(all);
  const runs = useRuns(onPage);
  const shown = useMemo(() => new Set(noteIds), [noteIds]);
  const unfolded = useUnfolded(noteIds);
  useHiddenRest(listRef, { all: onPage, noteIds: unfolded });
  const others = carried === null ? unfolded : unfolded.filter((id) => id !== carried);
  const line = lineFor(others, isSorted ? null : slot, runs);
  return (
    <>
      {index !== null && isSorted && <SortedHint sectionId={sectionId} isOwn={carried !== null} />}
      <ul
        ref={listRef}
        data-notes={sectionId}
        aria-labelledby={labelledBy}
        className={classNames(
          styles.list,
          index !== null && isSorted && styles.over,
          line.atEnd && styles.lineAtEnd,
        )}
      >
        {runs.flatMap(({ cluster, noteIds: ids }) => [
          // One flat list: a note that comes into a cluster stays the element that it is.
          ...(cluster === null
            ? []
            : [
                <Suspense key={`head:${cluster}`} fallback={<li data-head="" />}>
                  <ClusterHead
                    clusterId={cluster}
                    count={ids.filter((id) => shown.has(id)).length}
                    lineBefore={cluster === line.beforeCluster}
                  />
                </Suspense>,
              ]),
          ...ids.map((id) => (
            <NoteItem
              key={id}
              noteId={id}
              lineBefore={id === line.before}
              lineAfter={id === line.after}
              {...(cluster !== null && { inCluster: id === ids.at(-1) ? 'last' : 'within' })}
            />
          )),
        ])}
      </ul>
    </>
  );
};

type SortedHintProps = {
  sectionId: string;
  /** The note in the hand is one of this column's. */
  isOwn: boolean;
};

/** Why no line shows where the note would go. It lies over the notes, which stay where they are. */
const SortedHint = ({ sectionId, isOwn }: SortedHintProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  return (
    <div aria-hidden="true" className={styles.hint}>
      <p>
        {isOwn
          ? t('columns.sortedStays')
          : t('columns.sortedOver', { section: titleOf(sectionId) })}
      </p>
    </div>
  );
};
