import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { addPart, type AgendaStep, type DoneStep } from '../../shared/meeting/agenda/steps.ts';
import type { AgendaItem } from '../../shared/meeting/records/agenda-item.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AgendaEditor.module.css';

type AddPartProps = {
  parts: readonly AgendaItem[];
  write: (step: AgendaStep) => DoneStep | null;
  takesFocus: boolean;
};

type Placed = Pick<AgendaItem, 'id' | 'rank'>;

/** Whoever types fast adds the next part before the one before it is on the page. */
const withLast = (parts: readonly Placed[], last: Placed | null): readonly Placed[] =>
  last === null || parts.some(({ id }) => id === last.id) ? parts : [...parts, last];

/** One field and Enter: a whole programme is written without leaving the keyboard. */
export const AddPart = ({ parts, write, takesFocus }: AddPartProps) => {
  const t = useText();
  const [title, setTitle] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);
  const lastAdded = useRef<Placed | null>(null);

  useEffect(() => {
    if (takesFocus) inputRef.current?.focus();
  }, [takesFocus]);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const line = cleanLine(title);
    inputRef.current?.focus();
    if (line === '') return;
    const step = addPart(withLast(parts, lastAdded.current), { title: line });
    const done = write(step);
    const rank = step.values.rank;
    if (done && rank !== undefined) lastAdded.current = { id: done.id, rank };
    announce(t('agenda.added', { title: line }));
    setTitle('');
  };

  return (
    <form onSubmit={add} className={styles.add}>
      <TextField
        ref={inputRef}
        label={t('agenda.newPart')}
        hint={t('agenda.newPartHint')}
        maxLength={MAX_TITLE_LENGTH}
        value={title}
        onValue={setTitle}
      />
      <Button type="submit">{t('agenda.add')}</Button>
    </form>
  );
};
