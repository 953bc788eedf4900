import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';
import { type TimeFields, timeRemark } from './meeting-form.ts';
import styles from './TimeInputs.module.css';

type TimeInputsProps = { value: TimeFields; onValue: (value: TimeFields) => void };

/** Day, start and end of a meeting; all may stay empty. */
export const TimeInputs = ({ value, onValue }: TimeInputsProps) => {
  const t = useText();
  const remark = timeRemark(value);
  return (
    <div className={styles.row}>
      <TextField
        type="date"
        label={t('meeting.date')}
        value={value.date}
        hint={remark === 'noDay' ? t('meeting.noDay') : undefined}
        onValue={(date) => onValue({ ...value, date })}
      />
      <TextField
        type="time"
        label={t('meeting.start')}
        value={value.start}
        onValue={(start) => onValue({ ...value, start })}
      />
      <TextField
        type="time"
        label={t('meeting.end')}
        value={value.end}
        hint={remark === 'nextDay' ? t('meeting.endsNextDay') : undefined}
        onValue={(end) => onValue({ ...value, end })}
      />
    </div>
  );
};
