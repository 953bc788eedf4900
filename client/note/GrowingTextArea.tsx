import type { Ref, TextareaHTMLAttributes } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './GrowingTextArea.module.css';

type GrowingTextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'value'> & {
  value: string;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A text field as tall as its text. An unseen copy of the text gives the height, so that nothing is ever measured. */
export const GrowingTextArea = ({ value, className, ...rest }: GrowingTextAreaProps) => (
  <div className={classNames(styles.box, className)} data-text={value}>
    <textarea dir="auto" {...rest} rows={1} value={value} />
  </div>
);
