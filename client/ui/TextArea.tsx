import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';

type TextAreaProps = FieldFrame &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id' | 'className'> & {
    value: string;
    onValue: (value: string) => void;
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text. */
export const TextArea = ({ label, hint, error, mark, value, onValue, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} mark={mark}>
    {(ties) => (
      <textarea
        {...rest}
        {...ties}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    )}
  </Field>
);
