import { Checkbox } from '../ui/Checkbox.tsx';
import type { Option } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './CheckList.module.css';

type CheckListProps = {
  label: string;
  options: readonly Option<string>[];
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
};

/** Any number of a few. */
export const CheckList = ({ label, options, chosen, onChosen }: CheckListProps) => (
  <fieldset className={styles.list}>
    <legend className={styles.legend}>{label}</legend>
    <Stack gap={1}>
      {options.map(({ value, label: name }) => (
        <Checkbox
          key={value}
          label={name}
          checked={chosen.includes(value)}
          onChecked={(isChosen) =>
            onChosen(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
    </Stack>
  </fieldset>
);
