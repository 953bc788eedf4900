import { useRef, useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { MEETING_STATES, type MeetingState } from '../../shared/meeting/state.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { dayFault, endOfDay, offeredDay } from './last-day.ts';
import { LastDayField } from './LastDayField.tsx';
import { STATE_NAMES, STATES_FOR_FACILITATORS } from './state-words.ts';

type StateDialogProps = {
  meeting: MeetingAnswer;
  suggested: MeetingState;
  onChoose: (state: MeetingState, openUntil: number | null) => void;
  onClose: () => void;
};

/** All states with what each means; for additions also until when. */
export const StateDialog = ({ meeting, suggested, onChoose, onClose }: StateDialogProps) => {
  const t = useText();
  const [state, setState] = useState(suggested);
  const { now } = useStage();
  const [openedAt] = useState(now);
  const opened = { ...meeting, state: 'open' } as const;
  const [until, setUntil] = useState(() =>
    offeredDay(opened, { promised: meeting.openUntil, now: openedAt }),
  );
  const [fault, setFault] = useState<MessageKey | null>(null);
  const untilRef = useRef<HTMLInputElement>(null);

  const submit = () => {
    const found = state === 'open' ? dayFault(until, opened, now()) : null;
    setFault(found);
    if (found) untilRef.current?.focus();
    else onChoose(state, state === 'open' ? endOfDay(until, meeting.timeZone) : null);
  };

  return (
    <FormDialog
      title={t('meeting.changeState')}
      submitLabel={t('meeting.changeStateConfirm')}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        label={t('meeting.stateQuestion')}
        value={state}
        options={MEETING_STATES.map((value) => ({
          value,
          label: t(STATE_NAMES[value]),
          hint: t(STATES_FOR_FACILITATORS[value]),
        }))}
        onValue={setState}
      />
      {state === 'open' && (
        <LastDayField
          ref={untilRef}
          meeting={opened}
          now={openedAt}
          value={until}
          onValue={setUntil}
          fault={fault}
        />
      )}
    </FormDialog>
  );
};
