import { useRef, useState } from 'react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { type DayContext, dayFault, endOfDay, offeredDay } from './last-day.ts';
import { LastDayField } from './LastDayField.tsx';

type LastDayDialogProps = {
  title: string;
  meaning: string;
  submitLabel?: string;
  meeting: DayContext;
  /** What is promised now, ms since 1970. */
  promised: number | null;
  onChoose: (openUntil: number) => void;
  onClose: () => void;
};

/** Until when boards take additions: changed, or chosen as they are opened again. */
export const LastDayDialog = ({
  title,
  meaning,
  submitLabel,
  meeting,
  promised,
  onChoose,
  onClose,
}: LastDayDialogProps) => {
  const t = useText();
  const { now } = useStage();
  const [openedAt] = useState(now);
  const [day, setDay] = useState(() => offeredDay(meeting, { promised, now: openedAt }));
  const [fault, setFault] = useState<MessageKey | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const submit = () => {
    const found = dayFault(day, meeting, now());
    setFault(found);
    if (found) field.current?.focus();
    else onChoose(endOfDay(day, meeting.timeZone));
  };

  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel ?? t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{meaning}</p>
      <LastDayField
        ref={field}
        meeting={meeting}
        now={openedAt}
        value={day}
        onValue={setDay}
        fault={fault}
      />
    </FormDialog>
  );
};
