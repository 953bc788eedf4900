import { useId } from 'react';
import styles from './RadioGroup.module.css';

type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
};

type RadioGroupProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly RadioOption<Value>[];
  onValue: (value: Value) => void;
};

/** One of a few answers that each need a sentence. */
export const RadioGroup = <Value extends string>({
  label,
  value,
  options,
  onValue,
}: RadioGroupProps<Value>) => {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
