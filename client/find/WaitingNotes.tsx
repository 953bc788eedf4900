import { Optional } from '../ui/Optional.tsx';
import { useShownNotes } from './use-find.ts';
import { later } from '../ui/later.ts';

const WaitingButton = later(async () => (await import('./WaitingButton.tsx')).WaitingButton);

/** "12 new notes", above the list where they wait; nothing while none do. */
export const WaitingNotes = ({ listId }: { listId: string }) => {
  const { waiting } = useShownNotes(listId);
  return (
    waiting > 0 && (
      <Optional>
        <WaitingButton listId={listId} count={waiting} />
      </Optional>
    )
  );
};
