import { useAccess } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { useArrange } from './use-arrange.ts';
import { useVoteRanks } from './use-vote-ranks.ts';

/** Puts the board in the order of its last result, for everybody. */
export const ArrangeButton = () => {
  const t = useText();
  const arrange = useArrange(useVoteRanks());
  if (useAccess() !== 'write') return null;
  return (
    <Button size="small" onClick={arrange}>
      {t('votes.arrange')}
    </Button>
  );
};
