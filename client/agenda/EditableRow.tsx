import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, ChevronsUpDown, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { type DoneStep, editPart, type ProgrammeStep } from '../../shared/meeting/agenda/steps.ts';
import type { TimedPart } from '../../shared/meeting/agenda/times.ts';
import { useText } from '../i18n/text.ts';
import type { SendCommand } from '../meeting/use-send.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { PART_ICONS, PART_KINDS, PART_NAMES } from './part-kinds.ts';
import { PartDetails } from './PartDetails.tsx';
import { useClock } from './use-clock.ts';
import { useDraft } from './use-draft.ts';
import styles from './AgendaEditor.module.css';

const MAX_MINUTES = 24 * 60;

type EditableRowProps = {
  timed: TimedPart;
  write: (step: ProgrammeStep) => DoneStep | null;
  send: SendCommand;
  onRemove: () => void;
  /** Steps in the order; `null` at either end. */
  onMove: { readonly back: (() => void) | null; readonly on: (() => void) | null };
};

/** One part of the programme, every field of it open to be written in. */
export const EditableRow = ({ timed, write, send, onRemove, onMove }: EditableRowProps) => {
  const t = useText();
  const clock = useClock();
  const { meeting } = useStage();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  const { part, begins, overlapMinutes } = timed;
  const { id, title } = part;
  const { isOver, setNodeRef: setPlaceRef } = useDroppable({ id });
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform } =
    useDraggable({ id, attributes: { roleDescription: t('agenda.movable') } });

  const titleDraft = useDraft(title, (value) => {
    const line = cleanLine(value);
    if (line !== '') write(editPart(id, { title: line }));
  });
  const minutesDraft = useDraft(String(part.minutes), (value) => {
    const minutes = Math.round(Number(value));
    if (value.trim() !== '' && minutes >= 0 && minutes <= MAX_MINUTES) {
      write(editPart(id, { minutes }));
    }
  });
  const Icon = PART_ICONS[part.kind];

  return (
    <li
      ref={(element) => {
        setPlaceRef(element);
        setNodeRef(element);
      }}
      className={classNames(
        styles.row,
        isDragging && styles.carried,
        isOver && !isDragging && styles.over,
      )}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <div className={styles.line}>
        <button
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          {...listeners}
          aria-label={t('agenda.move', { title })}
          className={styles.handle}
        >
          <GripVertical aria-hidden="true" size={18} />
        </button>
        <span className={styles.time}>{begins === null ? '' : clock(begins)}</span>
        <input
          {...titleDraft}
          lang={meeting.language}
          aria-label={t('agenda.partTitle')}
          maxLength={MAX_TITLE_LENGTH}
          className={classNames(styles.input, styles.title)}
        />
        <label className={styles.minutes}>
          <input
            {...minutesDraft}
            type="number"
            min={0}
            max={MAX_MINUTES}
            inputMode="numeric"
            aria-label={t('agenda.minutesOf', { title })}
            className={styles.input}
          />
          <span aria-hidden="true">{t('agenda.minutesUnit')}</span>
        </label>
        <div className={styles.lineTools}>
          <Menu
            label={t('agenda.kindOf', { title, kind: t(PART_NAMES[part.kind]) })}
            icon={
              <span className={classNames(styles.worded, styles.kind)}>
                <Icon aria-hidden="true" size={18} />
                <span>{t(PART_NAMES[part.kind])}</span>
              </span>
            }
            items={PART_KINDS.map((kind) => {
              const KindIcon = PART_ICONS[kind];
              return {
                id: kind,
                label: t(PART_NAMES[kind]),
                icon: <KindIcon aria-hidden="true" size={18} />,
                checked: kind === part.kind,
                run: () => void write(editPart(id, { kind })),
              };
            })}
          />
          <IconButton
            label={t('agenda.detailsOf', { title })}
            icon={
              <span className={styles.worded}>
                <ChevronsUpDown aria-hidden="true" size={18} />
                <span>{t('agenda.details')}</span>
              </span>
            }
            className={styles.open}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => setOpen(!open)}
          />
          <Menu
            label={t('common.moreFor', { title })}
            icon={<Ellipsis aria-hidden="true" size={20} />}
            items={[
              {
                id: 'back',
                label: t('agenda.moveBack'),
                icon: <ArrowUp aria-hidden="true" size={18} />,
                disabled: onMove.back === null,
                run: () => onMove.back?.(),
              },
              {
                id: 'on',
                label: t('agenda.moveOn'),
                icon: <ArrowDown aria-hidden="true" size={18} />,
                disabled: onMove.on === null,
                run: () => onMove.on?.(),
              },
              {
                id: 'remove',
                label: t('agenda.remove'),
                icon: <Trash2 aria-hidden="true" size={18} />,
                danger: true,
                run: onRemove,
              },
            ]}
          />
        </div>
      </div>
      {overlapMinutes > 0 && (
        <p className={styles.remark}>{t('agenda.overlap', { minutes: overlapMinutes })}</p>
      )}
      {open && <PartDetails id={detailsId} timed={timed} write={write} send={send} />}
    </li>
  );
};
