import { useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { inParts } from './in-parts.ts';
import { useToast } from '../ui/toast.ts';

type Placing = { readonly participantId: string; readonly group: string | null };
type Moved = { readonly left: string | null };
type Added = { readonly group: string };
type Distributed = { readonly moved: number; readonly undo: readonly Placing[] };

/** So many fit into one request, with room to spare. */
const PLACES_AT_ONCE = 400;

export type DistributeBy = 'random' | 'organisation' | 'region';

export type Arranging = {
  /** Why the last thing was not done; `null` while all is well. */
  readonly problem: Problem | null;
  readonly move: (person: { id: string; name: string }, to: Group | null) => Promise<void>;
  readonly distribute: (by: DistributeBy, everybody: boolean) => Promise<void>;
  readonly remove: (group: Group) => Promise<void>;
  readonly add: () => Promise<void>;
};

/** What a facilitator does with the groups of a breakout; whatever moves people can be taken back. */
export const useArranging = (breakout: Breakout): Arranging => {
  const t = useText();
  const { ask } = useStage();
  const showToast = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id } = breakout;

  const send = async <T>(request: MeetingCommandRequest): Promise<T | null> => {
    setProblem(null);
    const answer = await ask<T>(request);
    if (answer.ok) return answer.value;
    setProblem(answer.error);
    return null;
  };
  const put = (participantId: string, group: string | null) =>
    send<Moved>({ type: 'group.move', breakout: id, participantId, group });

  const putBack = async (places: readonly Placing[]): Promise<void> => {
    for (const part of inParts(places, PLACES_AT_ONCE)) {
      const done = await send({ type: 'group.arrange', breakout: id, places: [...part] });
      if (done === null) return;
    }
  };

  return {
    problem,
    move: async (person, to) => {
      const done = await put(person.id, to?.id ?? null);
      if (!done) return;
      showToast({
        text: to
          ? t('groups.personMoved', { name: person.name, group: to.title })
          : t('groups.personTakenOut', { name: person.name }),
        undo: () => void put(person.id, done.left),
      });
    },
    distribute: async (by, everybody) => {
      const done = await send<Distributed>({
        type: 'group.distribute',
        breakout: id,
        by,
        everybody,
      });
      if (!done) return;
      if (done.moved === 0) {
        announce(t('groups.nobodyToPlace'));
        return;
      }
      showToast({
        text: t('groups.distributed', { count: done.moved }),
        undo: () => void putBack(done.undo),
      });
    },
    remove: async (group) => {
      if ((await send({ type: 'group.remove', group: group.id })) === null) return;
      showToast({
        text: t('groups.removed', { group: group.title }),
        undo: () => void send({ type: 'group.restore', group: group.id }),
      });
    },
    add: async () => {
      const done = await send<Added>({ type: 'group.add', breakout: id });
      if (!done) return;
      showToast({
        text: t('groups.added'),
        undo: () => void send({ type: 'group.remove', group: done.group }),
      });
    },
  };
};
