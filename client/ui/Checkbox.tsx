import { useId } from 'react';
import styles from './Checkbox.module.css';

type CheckboxProps = {
  label: string;
  /** One sentence of help, read out together with the box. */
  hint?: string;
  checked: boolean;
  /** It is as it is, and stands here so that the list is whole. */
  disabled?: boolean;
  onChecked: (checked: boolean) => void;
};

/** Something that is on or off. */
export const Checkbox = ({ label, hint, checked, disabled, onChecked }: CheckboxProps) => {
  const hintId = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChecked(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
};
