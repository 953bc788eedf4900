import { useState } from 'react';
import {
  parseNoteDate,
  type Precision,
  SEASONS,
  type Season,
} from '../../shared/board/note-date.ts';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { ownZone } from '../i18n/use-times.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type DateForm, dateFormOf, dateOfForm, PRECISIONS } from './date-form.ts';
import { useDateWords } from './date-words.ts';
import { dateSeveral } from '../several/several-notes.ts';
import { useTellOutcome } from '../several/use-tell-outcome.ts';
import { useTogether } from '../several/use-together.ts';
import { focusNoteSoon } from './note-focus.ts';
import { refusalKey } from './refusal-key.ts';

const PRECISION_NAMES: Readonly<Record<Precision, MessageKey>> = {
  day: 'views.date.day',
  month: 'views.date.month',
  season: 'views.date.season',
  year: 'views.date.year',
};

const SEASON_WORDS: Readonly<Record<Season, MessageKey>> = {
  winter: 'views.date.winter',
  spring: 'views.date.spring',
  summer: 'views.date.summer',
  autumn: 'views.date.autumn',
};

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

type FieldsProps = { form: DateForm; error: string | null; onForm: (form: DateForm) => void };

/** The fields that say a date as exactly as `form` says it. */
const DateFields = ({ form, error, onForm }: FieldsProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { precision } = form;
  if (precision === 'day') {
    return (
      <TextField
        type="date"
        label={t('views.date.day')}
        value={form.day}
        error={error}
        onValue={(day) => onForm({ ...form, day })}
      />
    );
  }
  const monthName = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' });
  return (
    <>
      {precision === 'month' && (
        <Select
          label={t('views.date.month')}
          value={String(form.month)}
          options={MONTHS.map((value) => ({
            value,
            label: monthName.format(Date.UTC(2000, Number(value) - 1, 1)),
          }))}
          onValue={(month) => onForm({ ...form, month: Number(month) })}
        />
      )}
      {precision === 'season' && (
        <Select
          label={t('views.date.season')}
          value={form.season}
          options={SEASONS.map((value) => ({ value, label: t(SEASON_WORDS[value]) }))}
          onValue={(season) => onForm({ ...form, season })}
        />
      )}
      <TextField
        label={t('views.date.year')}
        inputMode="numeric"
        maxLength={4}
        value={form.year}
        error={error}
        onValue={(year) => onForm({ ...form, year })}
      />
    </>
  );
};

type DateDialogProps = {
  noteId: string;
  /** What to begin with where the note has no date yet. */
  suggested?: string | undefined;
  onClose: () => void;
};

const DateForNote = ({ noteId, suggested, onClose }: DateDialogProps) => {
  const t = useText();
  const board = useBoard();
  const noteIds = useTogether(noteId);
  const tell = useTellOutcome();
  const wordsOf = useDateWords();
  const written = useNote(noteId)?.date;
  const [form, setForm] = useState(() =>
    dateFormOf(written ?? suggested, wallClockAt(board.now(), ownZone()).slice(0, 10)),
  );
  const [tried, setTried] = useState(false);
  const date = dateOfForm(form);
  const missing = form.precision === 'day' ? 'views.date.missing' : 'views.date.missingYear';

  const set = (next: string | null) => {
    onClose();
    focusNoteSoon(noteId);
    if (noteIds.length > 1) {
      tell(dateSeveral(board, noteIds, next), next === null ? 'several.undated' : 'several.dated');
      return;
    }
    const outcome = board.act({ name: 'note.setDate', args: { ids: [noteId], date: next } });
    const done =
      next === null ? t('views.date.removed') : t('views.date.set', { date: wordsOf(next) });
    announce(outcome.ok ? done : t('note.notDone', { reason: t(refusalKey(outcome.error)) }));
  };

  return (
    <FormDialog
      title={
        noteIds.length > 1
          ? t('several.dateTitle', { count: noteIds.length })
          : t('views.date.title')
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (date !== null) set(date);
      }}
    >
      {written !== undefined && parseNoteDate(written) === null && (
        <p>{t('views.date.written', { words: written })}</p>
      )}
      <SegmentedControl
        label={t('views.date.precision')}
        value={form.precision}
        segments={PRECISIONS.map((value) => ({ value, label: t(PRECISION_NAMES[value]) }))}
        onValue={(precision) => setForm({ ...form, precision })}
      />
      <DateFields form={form} error={tried && date === null ? t(missing) : null} onForm={setForm} />
      {written !== undefined && <Button onClick={() => set(null)}>{t('views.date.remove')}</Button>}
    </FormDialog>
  );
};

/** When it was, or will be: as exactly as somebody knows it. */
export const DateDialog = (props: DateDialogProps) => (
  <ToolTexts>
    <DateForNote {...props} />
  </ToolTexts>
);
