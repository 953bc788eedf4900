import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** What every field has around it. */
export type FieldFrame = {
  label: string;
  /** One sentence of help, read out together with the field. */
  hint?: string | undefined;
  /** What is wrong and what to do; tied to the field and read out with it. */
  error?: string | null | undefined;
  /** A word after the label, such as "optional". */
  mark?: string | undefined;
};

/** The attributes that tie the input to its hint and its error. */
type FieldTies = {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = FieldFrame & { children: (ties: FieldTies) => ReactNode };

/** Label, hint and error around one input, tied together so that a screen reader reads them as one. */
export const Field = ({ label, hint, error, mark, children }: FieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {mark && <span className={styles.mark}> {mark}</span>}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
};
