import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './SegmentedControl.module.css';

type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
};

type SegmentedControlProps<Value extends string> = {
  /** The question that the segments answer; heard, not seen. */
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onValue: (value: Value) => void;
  /** Show the icons only; the labels become tooltips and are still heard. */
  iconsOnly?: boolean;
};

/** One of two to five, all in sight: native radio buttons, so that arrow keys work as people expect. */
export const SegmentedControl = <Value extends string>({
  label,
  value,
  segments,
  onValue,
  iconsOnly = false,
}: SegmentedControlProps<Value>) => {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          lang={segment.lang}
          title={iconsOnly ? segment.label : undefined}
          className={classNames(styles.segment, segment.value === value && styles.chosen)}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onValue(segment.value)}
          />
          {segment.icon}
          {iconsOnly ? <VisuallyHidden>{segment.label}</VisuallyHidden> : segment.label}
        </label>
      ))}
    </fieldset>
  );
};
