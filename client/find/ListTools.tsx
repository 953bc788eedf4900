import { use } from 'react';
import { Optional } from '../ui/Optional.tsx';
import { SeenContext } from '../ui/seen.ts';
import { useShownNotes } from './use-find.ts';
import { later } from '../ui/later.ts';

const ListMenu = later(async () => (await import('./ListMenu.tsx')).ListMenu);

const SortNote = later(async () => (await import('./SortNote.tsx')).SortNote);

export type ListToolsProps = {
  /** A section, or the `WHOLE_BOARD`. */
  listId: string;
  /** What the list is called. */
  title: string;
  /** Folds the list away, where the view can. */
  onCollapse?: (() => void) | undefined;
};

/** How a person has one list of notes shown, for themselves; fetched once the list has been seen. */
export const ListTools = (props: ListToolsProps) =>
  use(SeenContext) && (
    <Optional>
      <ListMenu {...props} />
    </Optional>
  );

/** Says under a list's title when it is not in the order that people gave it. */
export const ListOrder = ({ listId }: { listId: string }) => {
  const { sort } = useShownNotes(listId);
  return (
    sort !== 'hand' && (
      <Optional>
        <SortNote sort={sort} />
      </Optional>
    )
  );
};
