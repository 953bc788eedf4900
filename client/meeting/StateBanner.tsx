import { Suspense, useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { isClosed } from '../../shared/meeting/over.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import { useToast } from '../ui/toast.ts';
import { needsDialog, nextStep } from './next-step.ts';
import {
  STATE_NAMES,
  STATES_FOR_FACILITATORS,
  STATES_FOR_PARTICIPANTS,
  STATES_FOR_VIEWERS,
} from './state-words.ts';
import { StateBadge } from './StateBadge.tsx';
import { StateDialog } from './StateDialog.tsx';
import type { SendCommand } from './use-send.ts';
import styles from './StateBanner.module.css';

const LastDayDialog = later(async () => (await import('./LastDayDialog.tsx')).LastDayDialog);

type StateBannerProps = { meeting: MeetingAnswer; facilitates: boolean; send: SendCommand };

const meaningOf = (meeting: MeetingAnswer, facilitates: boolean): MessageKey => {
  if (facilitates) return STATES_FOR_FACILITATORS[meeting.state];
  return (meeting.role === 'viewer' ? STATES_FOR_VIEWERS : STATES_FOR_PARTICIPANTS)[meeting.state];
};

/** What the promised date means in each state. */
const PROMISES: Readonly<Record<MeetingState, MessageKey>> = {
  preparation: 'meeting.promise',
  live: 'meeting.promise',
  open: 'meeting.openUntil',
  resting: 'meeting.closedSince',
  archived: 'meeting.closedSince',
};

/** What state the meeting is in, what that means for the reader, and for facilitators the one next step. */
export const StateBanner = ({ meeting, facilitates, send }: StateBannerProps) => {
  const t = useText();
  const { date } = useTimes();
  const showToast = useToast();
  const [asked, setAsked] = useState<MeetingState | null>(null);
  const [asksDay, setAsksDay] = useState(false);
  const { state, openUntil, timeZone } = meeting;
  const closed = isClosed(state);
  const step = nextStep(state);

  const change = async (to: MeetingState, until: number | null) => {
    const done = await send({ type: 'meeting.setState', state: to, openUntil: until });
    if (!done) return;
    showToast({
      text: t('meeting.stateChanged', { state: t(STATE_NAMES[to]) }),
      undo: () => void send({ type: 'meeting.setState', state, openUntil }),
    });
  };

  const promise = async (until: number) => {
    if (!(await send({ type: 'meeting.setOpenUntil', openUntil: until }))) return;
    showToast({
      text: t('meeting.lastDayChanged', { date: date(until, timeZone) }),
      ...(openUntil !== null && {
        undo: () => void send({ type: 'meeting.setOpenUntil', openUntil }),
      }),
    });
  };

  return (
    <section aria-label={t('meeting.state')} className={styles.banner}>
      <div className={styles.words}>
        <StateBadge state={state} />
        <p>
          {t(meaningOf(meeting, facilitates))}
          {openUntil !== null && <> {t(PROMISES[state], { date: date(openUntil, timeZone) })}</>}
        </p>
      </div>
      {facilitates && (
        <div className={styles.steps}>
          <Button look="quiet" onClick={() => setAsked(state)}>
            {t('meeting.changeState')}
          </Button>
          <Button look="quiet" onClick={() => setAsksDay(true)}>
            {t(closed ? 'meeting.wakeBoards' : 'meeting.changeLastDay')}
          </Button>
          <Button
            look={state === 'preparation' ? 'primary' : 'secondary'}
            onClick={() => (needsDialog(step.to) ? setAsked(step.to) : change(step.to, null))}
          >
            {t(step.label)}
          </Button>
        </div>
      )}
      {asked && (
        <StateDialog
          meeting={meeting}
          suggested={asked}
          onClose={() => setAsked(null)}
          onChoose={(to, until) => {
            setAsked(null);
            void change(to, until);
          }}
        />
      )}
      <Suspense>
        {asksDay && (
          <LastDayDialog
            title={t(closed ? 'meeting.wakeBoardsTitle' : 'meeting.changeLastDay')}
            meaning={t(closed ? 'meeting.wakeMeaning' : 'meeting.lastDayMeaning')}
            {...(closed && { submitLabel: t('meeting.wakeConfirm') })}
            meeting={meeting}
            promised={openUntil}
            onClose={() => setAsksDay(false)}
            onChoose={(until) => {
              setAsksDay(false);
              void (closed ? change('open', until) : promise(until));
            }}
          />
        )}
      </Suspense>
    </section>
  );
};
