import { use, useState } from 'react';
import { Maximize2 } from 'lucide-react';
import type { Spotlight } from '../../shared/meeting/records/attention.ts';
import { BoardContext } from '../board/board-context.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SpotlightView } from './SpotlightView.tsx';
import { useAttending } from './use-attending.ts';
import { useBusy } from './use-busy.ts';
import { useSaySeen } from './use-say-seen.ts';
import { useTabCall } from './use-tab-call.ts';

type FollowSpotlightProps = {
  spotlight: Spotlight;
  boardId: string | null;
  isSaved: boolean;
  /** The reader came when it was shown already. */
  isNew: boolean;
};

/** One note large in front of everybody: on its board, where everybody is taken, and never over a sentence. */
export const FollowSpotlight = ({ spotlight, boardId, isSaved, isNew }: FollowSpotlightProps) => {
  const t = useText();
  const { as, personId } = useStage();
  const isOnBoard = use(BoardContext)?.boardId === spotlight.board;
  const { id, board, by } = spotlight;
  const name = usePerson(by)?.name || t('attention.somebody');
  const isMine = by === personId;
  const [opened, setOpened] = useState(false);
  const isBusy = useBusy(isNew);
  const attending = useAttending({
    shown: { id, target: { board } },
    moves: as !== 'facilitator' && as !== 'look',
    boardId,
    isSaved,
    isNew,
  });
  const { hasLeft, go, leave } = attending;
  useSaySeen(isMine ? null : id);
  useTabCall(isMine ? null : id, t('attention.call'));
  // Once it is there, it stays, also when a field behind it had the focus.
  if (isOnBoard && !hasLeft && !opened && !isBusy) setOpened(true);
  if ((hasLeft || !isOnBoard) && opened) setOpened(false);

  if (opened) return <SpotlightView spotlight={spotlight} name={name} onLeave={leave} />;
  const waits = isOnBoard && !hasLeft;
  const words = isMine ? 'onYours' : waits ? 'waits' : 'on';
  return (
    <Banner
      icon={<Maximize2 aria-hidden="true" size={20} />}
      role="status"
      action={
        <Button
          size="small"
          look="primary"
          onClick={() => {
            go();
            if (isOnBoard) setOpened(true);
          }}
        >
          {t('attention.spotlight.show')}
        </Button>
      }
    >
      {t(`attention.spotlight.${words}`, { name })}
    </Banner>
  );
};
