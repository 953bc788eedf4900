import type { Ref } from 'react';
import type { Problem } from '../api/problem.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import styles from './LineForm.module.css';

type LineFormProps = {
  label: string;
  hint?: string;
  error?: string | null;
  submitLabel: string;
  value: string;
  maxLength: number;
  busy: boolean;
  problem: Problem | null;
  canSubmit?: boolean;
  primary?: boolean;
  ref?: Ref<HTMLInputElement>;
  onValue: (value: string) => void;
  onSubmit: () => void;
};

/** One line to write and one button beside it; Enter sends it, too. */
export const LineForm = ({
  submitLabel,
  busy,
  problem,
  canSubmit = true,
  primary = false,
  onSubmit,
  ...field
}: LineFormProps) => (
  <form
    noValidate
    className={styles.form}
    onSubmit={(event) => {
      event.preventDefault();
      if (canSubmit && !busy) onSubmit();
    }}
  >
    <div className={styles.line}>
      <div className={styles.field}>
        <TextField {...field} autoComplete="off" />
      </div>
      <Button
        type="submit"
        look={primary ? 'primary' : 'secondary'}
        busy={busy}
        disabled={!canSubmit}
        className={styles.send}
      >
        {submitLabel}
      </Button>
    </div>
    <RefusedWords problem={problem} />
  </form>
);
