import { ArrowUp } from 'lucide-react';
import { useBoard } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { goToNote } from './go-to-note.ts';
import { useFind } from './use-find.ts';
import { useFinding } from './use-finding.ts';

type WaitingButtonProps = { listId: string; count: number };

const Waiting = ({ listId, count }: WaitingButtonProps) => {
  const t = useText();
  const board = useBoard();
  const find = useFind();
  const finding = useFinding();

  const show = () => {
    const before = new Set(find.shown(listId).noteIds);
    find.showWaiting(listId);
    const first = find.shown(listId).noteIds.find((id) => !before.has(id));
    if (first === undefined) return;
    finding.lookedAt(first);
    goToNote(board, first, { withFocus: true });
  };

  return (
    <Button
      look="primary"
      size="small"
      icon={<ArrowUp aria-hidden="true" size={16} />}
      onClick={show}
    >
      {t('find.waiting', { count })}
    </Button>
  );
};

/** Shows what others have added to a list while one was reading in it, and leads there. */
export const WaitingButton = (props: WaitingButtonProps) => (
  <ToolTexts>
    <Waiting {...props} />
  </ToolTexts>
);
