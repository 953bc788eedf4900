import { ArrowUp } from 'lucide-react';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { useFind } from './use-find.ts';

type WaitingButtonProps = { listId: string; count: number };

const Waiting = ({ listId, count }: WaitingButtonProps) => {
  const t = useText();
  const find = useFind();
  return (
    <Button
      look="primary"
      size="small"
      icon={<ArrowUp aria-hidden="true" size={16} />}
      onClick={() => find.showWaiting(listId)}
    >
      {t('find.waiting', { count })}
    </Button>
  );
};

/** Shows what others have added to a list while one was reading in it. */
export const WaitingButton = (props: WaitingButtonProps) => (
  <ToolTexts>
    <Waiting {...props} />
  </ToolTexts>
);
