import styles from './CheckField.module.css';

type CheckFieldProps = { label: string; checked: boolean; onChecked: (checked: boolean) => void };

/** A box to tick; the whole line is the target. */
export const CheckField = ({ label, checked, onChecked }: CheckFieldProps) => (
  <label className={styles.line}>
    <input
      type="checkbox"
      checked={checked}
      onChange={(event) => onChecked(event.target.checked)}
    />
    {label}
  </label>
);
