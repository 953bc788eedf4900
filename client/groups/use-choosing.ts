import { useState } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';

type Choosing = {
  /** The group that is being gone to; '' while one is being left. `null` when nothing is under way. */
  readonly pending: string | null;
  /** Why the last choice did not come true, and for which group. */
  readonly refused: { readonly group: string; readonly problem: Problem } | null;
  /** Goes to a group; tells whether one is there now. */
  readonly choose: (group: Group, before: Group | null) => Promise<boolean>;
  readonly leave: (group: Group) => Promise<void>;
};

/** Choosing a group, changing one's mind, and taking it back. */
export const useChoosing = (): Choosing => {
  const t = useText();
  const { ask } = useStage();
  const showToast = useToast();
  const [pending, setPending] = useState<string | null>(null);
  const [refused, setRefused] = useState<Choosing['refused']>(null);

  const send = async (group: Group, request: Parameters<typeof ask>[0]): Promise<boolean> => {
    setPending(group.id);
    setRefused(null);
    const answer = await ask(request);
    setPending(null);
    if (!answer.ok) setRefused({ group: group.id, problem: answer.error });
    return answer.ok;
  };
  const choose = async (group: Group, before: Group | null): Promise<boolean> => {
    const done = await send(group, { type: 'group.choose', group: group.id });
    if (!done) return false;
    const text = t('groups.nowIn', { group: group.title });
    if (before) showToast({ text, undo: () => void choose(before, null) });
    else announce(text);
    return true;
  };
  const leave = async (group: Group): Promise<void> => {
    const done = await send(group, { type: 'group.leave', breakout: group.breakout });
    if (done)
      showToast({
        text: t('groups.left', { group: group.title }),
        undo: () => void choose(group, null),
      });
  };
  return { pending, refused, choose, leave };
};
