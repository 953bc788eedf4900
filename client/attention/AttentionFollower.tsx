import { useState } from 'react';
import { useStage } from '../meeting-stage/stage.ts';
import { Optional } from '../ui/Optional.tsx';
import { useAttentionMemory } from './attention-memory.ts';
import { later } from '../ui/later.ts';

const FollowAttention = later(async () => (await import('./FollowAttention.tsx')).FollowAttention);
const FollowSpotlight = later(async () => (await import('./FollowSpotlight.tsx')).FollowSpotlight);
const WayBackOffer = later(async () => (await import('./WayBackOffer.tsx')).WayBackOffer);

type AttentionFollowerProps = { boardId: string | null; isSaved: boolean };

/** What facilitators show reaches the reader wherever in the meeting they are. */
export const AttentionFollower = ({ boardId, isSaved }: AttentionFollowerProps) => {
  const { live } = useStage();
  const { cameFrom } = useAttentionMemory();
  const attention = live?.control.attention ?? null;
  const spotlight = live?.control.spotlight ?? null;
  // Whoever was here before it began may be in the middle of a sentence.
  const [found, setFound] = useState<ReadonlySet<string | undefined> | null>(null);
  if (live && !found) setFound(new Set([attention?.id, spotlight?.id]));
  const reader = { boardId, isSaved };

  return (
    <>
      {attention && (
        <Optional>
          <FollowAttention
            {...reader}
            attention={attention}
            isNew={found?.has(attention.id) ?? true}
          />
        </Optional>
      )}
      {spotlight && (
        <Optional key={spotlight.id}>
          <FollowSpotlight
            {...reader}
            spotlight={spotlight}
            isNew={found?.has(spotlight.id) ?? true}
          />
        </Optional>
      )}
      {live && !attention && !spotlight && cameFrom !== null && (
        <Optional>
          <WayBackOffer cameFrom={cameFrom} />
        </Optional>
      )}
    </>
  );
};
