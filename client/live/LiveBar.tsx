import type { ReactNode } from 'react';
import { timerOfGroup } from '../../shared/meeting/live/timer.ts';
import { isConducted } from '../conductor/is-conducted.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { HandsUp, ReadyPeople } from './Marked.tsx';
import { MarkButtons } from './MarkButtons.tsx';
import { Messages } from './Messages.tsx';
import { TimerView } from './TimerView.tsx';
import styles from './LiveBar.module.css';

type LiveBarProps = {
  /** The board that is open on this page, if one is. */
  boardId?: string | null;
  /** How much longer the timer runs here than elsewhere: in one's group. */
  extraMs?: number;
  /** What the page itself has to say, such as the group's name; with it the bar is always there. */
  start?: ReactNode;
  /** The call of the whole meeting, where the page has it nowhere else. */
  withCall?: boolean;
  /** Ways from here to elsewhere in the meeting. */
  end?: ReactNode;
};

/** Something goes on that everybody of the meeting takes part in right now. */
const isLively = ({ control, breakouts, hands }: MeetingLive, withCall: boolean): boolean =>
  control.state === 'live' &&
  (Boolean(
    control.timer ?? control.phase ?? control.report ?? (withCall ? control.plenaryLink : null),
  ) ||
    hands.size > 0 ||
    breakouts.some(({ stage }) => stage === 'open' || stage === 'returning'));

/** There is something for a facilitator to see that their own bar does not show. */
const hasNews = (live: MeetingLive, withCall: boolean): boolean =>
  (live.control.timer != null && !isConducted(live)) ||
  (withCall && live.control.plenaryLink != null) ||
  live.hands.size > 0 ||
  live.ready.size > 0;

/** What goes on in the meeting right now, on every page of it: the timer, who is ready, hands, and what was called out. */
export const LiveBar = ({
  boardId = null,
  extraMs = 0,
  start,
  withCall = true,
  end,
}: LiveBarProps) => {
  const t = useText();
  const { live, facilitates, takesPart } = useStage();
  if (!live) return null;
  const { phase, timer, plenaryLink } = live.control;
  const isShown =
    start !== undefined || (facilitates ? hasNews(live, withCall) : isLively(live, withCall));
  return (
    <>
      {isShown && (
        <section aria-label={t('live.bar')} className={styles.bar}>
          {start}
          {timer && !(facilitates && isConducted(live)) && (
            <TimerView timer={timerOfGroup(timer, extraMs)} />
          )}
          <div className={styles.marks}>
            {takesPart && !facilitates && (
              <MarkButtons withReady={start !== undefined || timer != null || phase != null} />
            )}
            {facilitates && (
              <>
                <ReadyPeople />
                <HandsUp />
              </>
            )}
          </div>
          <div className={styles.end}>
            {withCall && plenaryLink && (
              <OutsideLink href={plenaryLink} size="small">
                {t('live.plenaryCall')}
              </OutsideLink>
            )}
            {end}
          </div>
        </section>
      )}
      <Messages boardId={boardId} />
    </>
  );
};
