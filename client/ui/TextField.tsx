import { useId } from 'react';
import type { InputHTMLAttributes, Ref } from 'react';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';

type TextFieldProps = FieldFrame &
  Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'value' | 'onChange' | 'id' | 'className' | 'list'
  > & {
    value: string;
    onValue: (value: string) => void;
    /** Offered while typing; anything else may be written too. */
    suggestions?: readonly string[];
    ref?: Ref<HTMLInputElement>;
  };

/** One line of text (or a date, a time: see `type`). */
export const TextField = ({
  label,
  hint,
  error,
  mark,
  value,
  onValue,
  suggestions,
  ...rest
}: TextFieldProps) => {
  const listId = useId();
  return (
    <Field label={label} hint={hint} error={error} mark={mark}>
      {(ties) => (
        <>
          <input
            type="text"
            {...rest}
            {...ties}
            list={suggestions ? listId : undefined}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
          {suggestions && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
};
