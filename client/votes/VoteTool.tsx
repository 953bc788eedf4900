import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { ConductorToolProps } from '../conductor/tools.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { OpenVoteDialog } from './OpenVoteDialog.tsx';
import { useVotes } from './use-votes.ts';

const Opening = ({ boardId }: { boardId: string }) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const isOpen = useVotes().some(({ state }) => state === 'open');
  return (
    <>
      {!isOpen && (
        <Button
          size="small"
          look="quiet"
          icon={<Vote aria-hidden="true" size={18} />}
          onClick={() => setAsking(true)}
        >
          {t('votes.openTitle')}
        </Button>
      )}
      {isAsking && <OpenVoteDialog boardId={boardId} onClose={() => setAsking(false)} />}
    </>
  );
};

/** From the facilitators' bar of a board to a vote on it; while one is open, its own bar is there. */
export const VoteTool = ({ boardId }: ConductorToolProps) =>
  boardId === null ? null : <Opening boardId={boardId} />;
