import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { clockWords } from '../live/clock-words.ts';
import { durationWords } from '../live/timer-words.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { breakoutById, groupOfBoard, plenaryPath } from './reading.ts';
import { useWasHere } from './use-was-here.ts';
import { GRACE_MS, wayBack } from './way-back.ts';
import {
  createWordsWatch,
  takeWordsAlong,
  wordsOnBoard,
  wordsUnderCaret,
} from './words-taken-along.ts';

type BringBackProps = {
  boardId: string;
  /** The server has everything that was written on this board. */
  isSaved: boolean;
};

type AtGroupProps = BringBackProps & { live: MeetingLive; group: Group; breakout: Breakout };

const AtGroup = ({ live, group, breakout, boardId, isSaved }: AtGroupProps) => {
  const t = useText();
  const [, navigate] = useLocation();
  const { meeting, as, ask } = useStage();
  const now = useServerTime(breakout.stage === 'returning' || breakout.stage === 'over');
  const wasHere = useWasHere(breakout, now);
  // Whoever leads decides where to be.
  const follows = as !== 'facilitator' && as !== 'look';
  const way = wayBack({
    breakout,
    wasHere: wasHere && follows,
    isWriting: wordsUnderCaret() !== null,
    now,
  });
  const path = plenaryPath(live, breakout, `/m/${meeting.id}/${as}`);
  const isLate = now >= (breakout.backAt ?? 0) + GRACE_MS;
  // Without the line the other side could not be shown, and nobody knows whether groups go on after all.
  const [watch] = useState(createWordsWatch);
  useEffect(() => {
    if (way.kind === 'finishing') watch.look();
  });
  const goes = way.kind === 'go' && live.online && (isSaved || isLate);

  useEffect(() => {
    if (!goes) return;
    const words = wordsOnBoard(boardId) ?? watch.last();
    takeWordsAlong(words && { ...words, boardId, group: group.title });
    announce(t('groups.broughtBack'));
    navigate(path);
  }, [goes, boardId, group.title, path, navigate, t, watch]);

  const said = useRef<Breakout['stage']>(breakout.stage);
  useEffect(() => {
    const before = said.current;
    said.current = breakout.stage;
    if (breakout.stage === 'returning' && way.kind === 'asked' && before !== 'returning')
      announce(t('groups.askedBackSpoken', { time: durationWords(way.leftMs, t) }));
    if (breakout.stage === 'open' && before === 'returning') announce(t('groups.goOn'));
  }, [breakout.stage, way, t]);

  if (way.kind === 'stay' || way.kind === 'go') return null;
  return (
    <Banner
      tone="warning"
      icon={<Undo2 aria-hidden="true" size={20} />}
      action={
        <>
          {as === 'facilitator' && (
            <Button
              size="small"
              onClick={() => void ask({ type: 'group.carryOn', breakout: breakout.id })}
            >
              {t('tower.carryOn')}
            </Button>
          )}
          {live.control.plenaryLink && (
            <OutsideLink href={live.control.plenaryLink} size="small" look="quiet">
              {t('live.plenaryCall')}
            </OutsideLink>
          )}
          <LinkButton to={path} size="small">
            {t('groups.goBackNow')}
          </LinkButton>
        </>
      }
    >
      {way.kind === 'asked'
        ? t('groups.askedBack', { time: clockWords(way.leftMs) })
        : t('groups.finishSentence', { time: clockWords(way.leftMs) })}
    </Banner>
  );
};

/** The way back from a group's board: a countdown, and at its end the meeting, but never in the middle of a sentence. */
export const BringBack = ({ boardId, isSaved }: BringBackProps) => {
  const { live } = useStage();
  const group = live && groupOfBoard(live, boardId);
  const breakout = live && group && breakoutById(live, group.breakout);
  if (!live || !group || !breakout) return null;
  return (
    <AtGroup
      key={breakout.id}
      live={live}
      group={group}
      breakout={breakout}
      boardId={boardId}
      isSaved={isSaved}
    />
  );
};
