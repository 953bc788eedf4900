import { use, useEffect, useRef } from 'react';
import { Eye, Lock, X } from 'lucide-react';
import type { Attention } from '../../shared/meeting/records/attention.ts';
import { BoardContext } from '../board/board-context.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { leaveAttention } from './attention-memory.ts';
import { placeOf } from './place.ts';
import { PresenterBar } from './PresenterBar.tsx';
import { selectorOf } from './show-place.ts';
import { type Attending, useAttending } from './use-attending.ts';
import { useHeld } from './use-held.ts';
import { useMark } from './use-mark.ts';
import { useSaySeen } from './use-say-seen.ts';
import { useTabCall } from './use-tab-call.ts';
import { useWhat } from './use-what.ts';
import styles from './FollowAttention.module.css';

type FollowAttentionProps = {
  attention: Attention;
  boardId: string | null;
  isSaved: boolean;
  /** The reader came when it was shown already. */
  isNew: boolean;
};

/** What the bar says to those who are shown something. */
const wordsFor = ({ level }: Attention, { waits }: Attending): MessageKey => {
  if (level === 'look') return 'attention.asks';
  if (level === 'bring') return waits ? 'attention.brings' : 'attention.broughtTo';
  return waits ? 'attention.holds' : 'attention.nowHeld';
};

type BarProps = { attention: Attention; attending: Attending; name: string; what: string };

const AttentionBar = ({ attention, attending, name, what }: BarProps) => {
  const t = useText();
  const { level } = attention;
  const { waits, hasArrived, hasLeft, go, leave } = attending;
  const isInvitation = level === 'look';
  if (isInvitation && (hasArrived || hasLeft)) return null;
  const back = hasArrived || hasLeft;
  const Icon = level === 'hold' ? Lock : Eye;
  return (
    <Banner
      icon={<Icon aria-hidden="true" size={20} />}
      action={
        <div className={styles.actions}>
          <Button size="small" look={back ? 'secondary' : 'primary'} onClick={go}>
            {back ? t('attention.backTo') : t(waits ? 'attention.goNow' : 'attention.go')}
          </Button>
          {isInvitation && (
            <Button size="small" onClick={() => leaveAttention(attention.id)}>
              {t('attention.notNow')}
            </Button>
          )}
          {level === 'bring' && hasArrived && !hasLeft && (
            <Button size="small" icon={<X aria-hidden="true" size={16} />} onClick={leave}>
              {t('attention.leave')}
            </Button>
          )}
        </div>
      }
    >
      {t(wordsFor(attention, attending), { name, what })}
    </Banner>
  );
};

/** Everything by which one facilitator's showing reaches a reader: a bar, a move, a mark, a call from behind windows. */
export const FollowAttention = ({ attention, boardId, isSaved, isNew }: FollowAttentionProps) => {
  const t = useText();
  const { as, facilitates, personId } = useStage();
  const { id, level, target, by } = attention;
  const board = use(BoardContext);
  const isPresenter = facilitates && by === personId;
  const name = usePerson(by)?.name || t('attention.somebody');
  const what = useWhat(target);
  // Whoever leads decides where to be; whoever looks in leaves no trace.
  const follows = as !== 'facilitator' && as !== 'look';
  const attending = useAttending({
    shown: attention,
    moves: follows && level !== 'look',
    boardId,
    isSaved,
    isNew,
  });
  const { isThere, hasArrived, hasLeft } = attending;
  useHeld(target, follows && level === 'hold' && hasArrived);
  const place = isThere && board ? placeOf(target, board.store) : null;
  useMark(place && !hasLeft ? selectorOf(place) : null);
  useSaySeen(isPresenter ? null : id);
  useTabCall(isPresenter ? null : id, t('attention.call'));

  const spoken = useRef<string | null>(null);
  useEffect(() => {
    // Said once, with the name, which may come a moment later than the rest.
    if (isPresenter || spoken.current === id) return;
    spoken.current = id;
    const words = level === 'look' ? 'attention.asks' : 'attention.nowShown';
    announce(t(words, { name, what }));
  }, [id, isPresenter, level, name, what, t]);

  if (facilitates) {
    return <PresenterBar attention={attention} name={name} what={what} attending={attending} />;
  }
  return <AttentionBar attention={attention} attending={attending} name={name} what={what} />;
};
