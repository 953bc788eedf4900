import { Suspense, useState } from 'react';
import { Users } from 'lucide-react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { type DoneStep, editPart, type ProgrammeStep } from '../../shared/meeting/agenda/steps.ts';
import type { TimedPart } from '../../shared/meeting/agenda/times.ts';
import { MAX_PROMPT_LENGTH } from '../../shared/lib/limits.ts';
import { useText } from '../i18n/text.ts';
import type { SendCommand } from '../meeting/use-send.ts';
import { VisibilityFields } from '../meeting/VisibilityFields.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { PhasePlan } from './PhasePlan.tsx';
import { useDraft } from './use-draft.ts';
import { later } from '../ui/later.ts';
import styles from './AgendaEditor.module.css';

const DivideDialog = later(async () => (await import('../groups/DivideDialog.tsx')).DivideDialog);

type PartDetailsProps = {
  id: string;
  timed: TimedPart;
  write: (step: ProgrammeStep) => DoneStep | null;
  send: SendCommand;
};

const NONE = '';

/** A part's own time, its place, the question it asks, and who sees its board before and after. */
export const PartDetails = ({ id, timed, write, send }: PartDetailsProps) => {
  const t = useText();
  const { live, meeting, now } = useStage();
  const { part } = timed;
  const { timeZone } = meeting;
  const [dividing, setDividing] = useState(false);
  const ownTime = part.startsAt == null ? '' : wallClockAt(part.startsAt, timeZone).slice(11);
  const day = wallClockAt(part.startsAt ?? meeting.startsAt ?? now(), timeZone).slice(0, 10);

  const timeDraft = useDraft(ownTime, (value) => {
    const startsAt = value === '' ? null : instantOf(`${day}T${value}`, timeZone);
    write(editPart(part.id, { startsAt }));
  });
  const promptDraft = useDraft(
    part.prompt,
    (value) => void write(editPart(part.id, { prompt: cleanText(value) })),
    true,
  );

  const boards = meeting.boards.filter(({ group, table }) => group === null && table === null);
  const board: BoardCard | undefined = boards.find((candidate) => candidate.id === part.board);
  const breakouts = live?.breakouts ?? [];

  return (
    <div id={id} className={styles.details}>
      <Field label={t('agenda.ownTime')} hint={t('agenda.ownTimeHint')}>
        {(ties) => <input type="time" {...ties} {...timeDraft} />}
      </Field>
      {part.kind === 'breakout' && (
        <Select
          label={t('agenda.whichGroups')}
          hint={breakouts.length === 0 ? t('agenda.noGroups') : undefined}
          value={part.breakout ?? NONE}
          options={[
            { value: NONE, label: t('agenda.notChosen') },
            ...breakouts.map(({ id: value, title }) => ({ value, label: title })),
          ]}
          onValue={(value) => write(editPart(part.id, { breakout: value === NONE ? null : value }))}
        />
      )}
      {part.kind === 'breakout' && !part.breakout && (
        <div className={styles.deed}>
          <Button icon={<Users aria-hidden="true" size={18} />} onClick={() => setDividing(true)}>
            {t('groups.divide')}
          </Button>
        </div>
      )}
      <Suspense>
        {dividing && (
          <DivideDialog
            boardId={board?.id}
            titled={part.title}
            onMade={(breakout) => void write(editPart(part.id, { breakout }))}
            onClose={() => setDividing(false)}
          />
        )}
      </Suspense>
      <Select
        label={t('agenda.whichBoard')}
        value={board?.id ?? NONE}
        options={[
          { value: NONE, label: t('agenda.noBoard') },
          ...boards.map(({ id: value, title }) => ({ value, label: title })),
        ]}
        onValue={(value) => write(editPart(part.id, { board: value === NONE ? null : value }))}
      />
      {board && !board.continuous && <VisibilityFields board={board} send={send} />}
      <div className={styles.wide}>
        <Field label={t('agenda.prompt')} hint={t('agenda.promptHint')}>
          {(ties) => (
            <textarea
              {...ties}
              {...promptDraft}
              lang={meeting.language}
              maxLength={MAX_PROMPT_LENGTH}
            />
          )}
        </Field>
      </div>
      <div className={styles.wide}>
        <PhasePlan part={part} write={write} />
      </div>
    </div>
  );
};
