import { Eye } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { VIEWS } from '../../shared/board/layout.ts';
import type { View } from '../../shared/board/layout.ts';
import {
  useBoard,
  useConnection,
  usePeopleHere,
  usePerson,
  useSection,
  useWhereabouts,
} from '../board/hooks.ts';
import { VIEW_NAMES } from '../board-page/view-names.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { createDigestTimer } from '../ui/digest-timer.ts';
import { stopFollowing } from './followed.ts';
import { onOwnMove } from './own-move.ts';
import { useFollowAlong } from './use-follow-along.ts';

/** Whose line is cut comes back within so many ms, or is gone. */
const GONE_AFTER_MS = 5000;

type FollowBarProps = {
  personId: string;
  view: View;
  offered: readonly View[];
  contentRef: RefObject<HTMLElement | null>;
  onView: (view: View) => void;
};

/** While one follows somebody: says so, says where they are, and ends with Escape or any move of one's own. */
export const FollowBar = ({ personId, view, offered, contentRef, onView }: FollowBarProps) => {
  const t = useText();
  const { presence } = useBoard();
  const name = usePerson(personId)?.name || t('sync.unnamed');
  const at = useWhereabouts(personId);
  const section = useSection(at?.section ?? '')?.title ?? '';
  const isOnline = useConnection(({ network }) => network === 'online');
  const isHere = usePeopleHere().some((person) => person.personId === personId);
  const theirView = VIEWS.find((one) => one === at?.view && one !== view && offered.includes(one));
  useFollowAlong(personId, view);

  const end = (): void => {
    announce(t('hand.followEnded', { name }));
    stopFollowing();
  };
  const onMove = useEffectEvent(end);
  const where = useEffectEvent(() => {
    if (section !== '') announce(t('hand.followWhere', { name, section }));
  });

  const sayBegin = useEffectEvent(() => announce(t('hand.followBegun', { name })));
  useEffect(() => {
    sayBegin();
    presence.set({ follows: personId });
    const stopMoves = contentRef.current && onOwnMove(contentRef.current, () => onMove());
    return () => {
      stopMoves?.();
      presence.set({ follows: null });
    };
  }, [personId, presence, contentRef]);

  useEffect(() => {
    if (isHere || !isOnline) return undefined;
    const timer = setTimeout(() => {
      announce(t('hand.followGone', { name }));
      stopFollowing();
    }, GONE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isHere, isOnline, name, t]);

  useEffect(() => {
    if (section === '') return undefined;
    const timer = createDigestTimer({
      now: Date.now,
      after: (delayMs, run) => {
        const handle = setTimeout(run, delayMs);
        return () => clearTimeout(handle);
      },
      speak: () => where(),
    });
    timer.wake();
    return timer.stop;
  }, [section]);

  return (
    <Banner
      icon={<Eye aria-hidden="true" size={20} />}
      action={
        <>
          {theirView && (
            <Button size="small" onClick={() => onView(theirView)}>
              {t('hand.followView', { view: t(VIEW_NAMES[theirView]) })}
            </Button>
          )}
          <Button size="small" onClick={end}>
            {t('hand.followStop')}
          </Button>
        </>
      }
    >
      {section === '' ? t('hand.following', { name }) : t('hand.followingWhere', { name, section })}
    </Banner>
  );
};
