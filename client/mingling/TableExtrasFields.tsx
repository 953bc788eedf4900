import { LANGUAGES } from '../../shared/lib/language.ts';
import { MAX_CAPACITY, MAX_WHY_LENGTH } from '../../shared/meeting/records/table.ts';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { TableExtras } from './table-extras.ts';

type TableExtrasFieldsProps = { value: TableExtras; onValue: (value: TableExtras) => void };

/** Why, how many seats, in which language: all may stay as they are. */
export const TableExtrasFields = ({ value, onValue }: TableExtrasFieldsProps) => {
  const t = useText();
  return (
    <>
      <TextField
        label={t('mingling.why')}
        mark={t('common.optional')}
        value={value.why}
        onValue={(why) => onValue({ ...value, why })}
        maxLength={MAX_WHY_LENGTH}
      />
      <TextField
        type="number"
        inputMode="numeric"
        min={1}
        max={MAX_CAPACITY}
        label={t('mingling.seats')}
        hint={t('mingling.seatsHint')}
        value={value.seats}
        onValue={(seats) => onValue({ ...value, seats })}
      />
      <Select
        label={t('common.language')}
        value={value.language}
        options={[
          { value: '', label: t('mingling.anyLanguage') },
          ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
        ]}
        onValue={(language) => onValue({ ...value, language })}
      />
    </>
  );
};
