import { useState } from 'react';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import type { Manuscript } from './manuscript.ts';
import { type LeftAt, WaitingField } from './WaitingField.tsx';
import styles from './ManuscriptField.module.css';

const RichEditor = later(async () => (await import('./rich/RichEditor.tsx')).RichEditor);

type ManuscriptFieldProps = {
  manuscript: Manuscript;
  label: string;
  hint?: string;
  /** Ctrl and Enter. */
  onDone: () => void;
  /** Esc. */
  onCancel: () => void;
};

/** Words with looks in a dialog or a list, open for writing; what becomes of them its surroundings say. */
export const ManuscriptField = (props: ManuscriptFieldProps) => {
  const { manuscript, label, hint, onDone, onCancel } = props;
  const [leftAt] = useState<{ current: LeftAt | null }>(() => ({ current: null }));
  const field = {
    at: manuscript,
    label,
    leftAt,
    className: styles.field,
    onDone,
    onLeave: (byKey: boolean) => {
      if (byKey) onCancel();
    },
  };
  return (
    <div className={styles.frame}>
      {/* The field is called by the same words. */}
      <span aria-hidden="true" className={styles.label}>
        {label}
      </span>
      <Optional fallback={<WaitingField {...field} />}>
        <RichEditor {...field} help={hint} />
      </Optional>
      {/* It is read out with the field. */}
      {hint && (
        <span aria-hidden="true" className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
};
