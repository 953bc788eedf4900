import type { Ref } from 'react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';
import { type DayContext, dayRange } from './last-day.ts';

type LastDayFieldProps = {
  meeting: DayContext;
  now: number;
  value: string;
  onValue: (day: string) => void;
  fault: MessageKey | null;
  ref: Ref<HTMLInputElement>;
};

/** The day until which notes can be added. */
export const LastDayField = ({ meeting, now, value, onValue, fault, ref }: LastDayFieldProps) => {
  const t = useText();
  return (
    <TextField
      ref={ref}
      type="date"
      label={t('meeting.lastDay')}
      error={fault && t(fault)}
      hint={t('meeting.lastDayHint')}
      required
      {...dayRange(meeting, now)}
      value={value}
      onValue={onValue}
    />
  );
};
