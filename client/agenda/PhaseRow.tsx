import { useId, useState } from 'react';
import { ArrowDown, ArrowUp, SlidersHorizontal, Trash2 } from 'lucide-react';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine, cleanText } from '../../shared/lib/text.ts';
import {
  MAX_PHASE_MINUTES,
  MAX_PHASE_NOTES_LENGTH,
  type Phase,
} from '../../shared/meeting/records/phase.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RuleFields } from '../rules/RuleFields.tsx';
import { ruleWords } from '../rules/rule-words.ts';
import { useDraft } from './use-draft.ts';
import agenda from './AgendaEditor.module.css';
import styles from './PhasePlan.module.css';

type PhaseRowProps = {
  phase: Phase;
  /** What facilitators noted on it; `null` until that has come. */
  notes: string | null;
  isFirst: boolean;
  isLast: boolean;
  onChange: (values: Partial<Omit<Phase, 'id'>>) => void;
  onNotes: (notes: string) => Promise<void>;
  onShift: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One phase, open to be written in; what few need unfolds. */
export const PhaseRow = ({
  phase,
  notes,
  isFirst,
  isLast,
  onChange,
  onNotes,
  onShift,
  onRemove,
}: PhaseRowProps) => {
  const t = useText();
  const { meeting } = useStage();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  const { title, rules } = phase;

  const titleDraft = useDraft(title, (value) => {
    const line = cleanLine(value);
    if (line !== '') onChange({ title: line });
  });
  const minutesDraft = useDraft(String(phase.minutes), (value) => {
    const minutes = Math.round(Number(value));
    if (value.trim() !== '' && minutes >= 0 && minutes <= MAX_PHASE_MINUTES) onChange({ minutes });
  });
  const promptDraft = useDraft(
    phase.prompt,
    (value) => onChange({ prompt: cleanText(value) }),
    true,
  );
  const notesDraft = useDraft(notes ?? '', (value) => void onNotes(cleanText(value)), true);

  return (
    <li className={styles.row}>
      <div className={agenda.line}>
        <input
          {...titleDraft}
          lang={meeting.language}
          aria-label={t('conductor.planTitle')}
          maxLength={MAX_TITLE_LENGTH}
          className={classNames(agenda.input, agenda.title)}
        />
        <label className={agenda.minutes}>
          <input
            {...minutesDraft}
            type="number"
            min={0}
            max={MAX_PHASE_MINUTES}
            inputMode="numeric"
            aria-label={t('agenda.minutesOf', { title })}
            className={agenda.input}
          />
          <span aria-hidden="true">{t('agenda.minutesUnit')}</span>
        </label>
        <div className={agenda.lineTools}>
          <IconButton
            label={t('conductor.planEarlier', { title })}
            icon={<ArrowUp aria-hidden="true" size={18} />}
            disabled={isFirst}
            onClick={() => onShift(-1)}
          />
          <IconButton
            label={t('conductor.planLater', { title })}
            icon={<ArrowDown aria-hidden="true" size={18} />}
            disabled={isLast}
            onClick={() => onShift(1)}
          />
          <IconButton
            label={t('conductor.planDetails', { title })}
            icon={<SlidersHorizontal aria-hidden="true" size={18} />}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => setOpen(!open)}
          />
          <IconButton
            label={t('conductor.planRemove', { title })}
            icon={<Trash2 aria-hidden="true" size={18} />}
            onClick={onRemove}
          />
        </div>
      </div>
      <p className={styles.hint}>
        {ruleWords(rules)
          .map((key) => t(key))
          .join(' ')}
      </p>
      {open && (
        <div id={detailsId} className={styles.details}>
          <RuleFields rules={rules} onRules={(next) => onChange({ rules: next })} />
          <Field label={t('conductor.planPrompt')} hint={t('conductor.planPromptHint')}>
            {(ties) => (
              <textarea
                {...ties}
                {...promptDraft}
                lang={meeting.language}
                maxLength={MAX_PROMPT_LENGTH}
              />
            )}
          </Field>
          {notes !== null && (
            <Field label={t('conductor.planNotes')} hint={t('conductor.planNotesHint')}>
              {(ties) => (
                <textarea
                  {...ties}
                  {...notesDraft}
                  lang={meeting.language}
                  maxLength={MAX_PHASE_NOTES_LENGTH}
                />
              )}
            </Field>
          )}
        </div>
      )}
    </li>
  );
};
