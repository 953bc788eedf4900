import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

const MOST_MINUTES = 24 * 60;

/** Whole minutes from what was typed; `null` for anything that a timer cannot be set to. */
const minutesOf = (value: string): number | null => {
  const minutes = Number(value.trim());
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
};

type TimerDialogProps = { onStart: (minutes: number) => void; onClose: () => void };

/** For a timer of any other length. */
export const TimerDialog = ({ onStart, onClose }: TimerDialogProps) => {
  const t = useText();
  const [value, setValue] = useState('12');
  const [isWrong, setIsWrong] = useState(false);
  return (
    <FormDialog
      title={t('tower.timerStart')}
      submitLabel={t('tower.timerStartNow')}
      onClose={onClose}
      onSubmit={() => {
        const minutes = minutesOf(value);
        if (minutes === null) setIsWrong(true);
        else onStart(minutes);
      }}
    >
      <TextField
        label={t('tower.timerMinutes')}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        error={isWrong ? t('tower.timerWrong') : null}
        onValue={setValue}
      />
    </FormDialog>
  );
};
