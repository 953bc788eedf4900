import type { FieldFrame } from '../ui/Field.tsx';
import { TextField } from '../ui/TextField.tsx';

type NumberFieldProps = FieldFrame & {
  /** `null` for a field that is empty. */
  value: number | null;
  onValue: (value: number | null) => void;
  min: number;
  max: number;
};

/** A whole number within its bounds, or nothing. */
export const NumberField = ({ value, onValue, min, max, ...frame }: NumberFieldProps) => (
  <TextField
    {...frame}
    type="number"
    inputMode="numeric"
    min={min}
    max={max}
    value={value === null ? '' : String(value)}
    onValue={(text) => {
      const number = Number.parseInt(text, 10);
      onValue(Number.isNaN(number) ? null : Math.min(Math.max(number, min), max));
    }}
  />
);
