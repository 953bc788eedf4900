import { useRef, useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { MEETING_STATES, type MeetingState } from '../../shared/meeting/state.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
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
  const [until, setUntil] = useState(
    meeting.openUntil === null ? '' : wallClockAt(meeting.openUntil, meeting.timeZone).slice(0, 10),
  );
  // The last day counts in full: additions end with it, not at its beginning.
  const untilInstant = until === '' ? null : instantOf(`${until}T23:59`, meeting.timeZone);
  const [isPast, setPast] = useState(false);
  const untilRef = useRef<HTMLInputElement>(null);

  const submit = () => {
    const openUntil = state === 'open' ? untilInstant : null;
    const past = openUntil !== null && openUntil <= Date.now();
    setPast(past);
    if (past) untilRef.current?.focus();
    else onChoose(state, openUntil);
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
        <TextField
          ref={untilRef}
          type="date"
          label={t('meeting.lastDay')}
          error={isPast ? t('meeting.lastDayPast') : null}
          hint={t('meeting.lastDayHint')}
          mark={t('common.optional')}
          value={until}
          onValue={setUntil}
        />
      )}
    </FormDialog>
  );
};
