import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = FieldFrame & {
  value: Value;
  options: readonly Option<Value>[];
  onValue: (value: Value) => void;
};

/** One of a few; the browser's own list, which works with every screen reader and phone. */
export const Select = <Value extends string>({
  label,
  hint,
  error,
  mark,
  value,
  options,
  onValue,
}: SelectProps<Value>) => (
  <Field label={label} hint={hint} error={error} mark={mark}>
    {(ties) => (
      <select
        {...ties}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValue(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
