import { useMemo, useState } from 'react';
import type { FormField } from '../../shared/board/records/form.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { NewWords } from '../note/box-form.ts';

import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { PasteOffer } from './PasteOffer.tsx';
import { notesOf, readSheet, type Target } from './sheet-rows.ts';
import styles from './SheetOffer.module.css';

type SheetOfferProps = {
  text: string;
  fields: readonly FormField[];
  onMany: (notes: readonly NewWords[]) => void;
  onOne: () => void;
};

/** Rows of a spreadsheet were pasted where a form asks: which column answers what? */
export const SheetOffer = ({ text, fields, onMany, onOne }: SheetOfferProps) => {
  const t = useText();
  const { people } = useBoard();
  const read = useMemo(() => readSheet(text, fields), [text, fields]);
  const [targets, setTargets] = useState(read.targets);
  const [hasHead, setHasHead] = useState(read.hasHead);
  const sheet = { ...read, targets, hasHead };
  const notes = notesOf(sheet, fields, people.all());
  const [head = []] = read.rows;

  const options: { value: Target; label: string }[] = [
    { value: 'words', label: t('forms.toWords') },
    ...fields.map(({ id, label }) => ({ value: `field:${id}` as const, label })),
    { value: 'nowhere', label: t('forms.toNowhere') },
  ];

  return (
    <div className={styles.offer}>
      <fieldset className={styles.columns}>
        <legend>{t('forms.columnsGo')}</legend>
        {targets.map((target, column) => (
          <Select
            key={column}
            label={t('forms.column', {
              number: column + 1,
              words: (head[column] ?? '').slice(0, 40),
            })}
            value={target}
            options={options}
            onValue={(next) => setTargets(targets.with(column, next))}
          />
        ))}
        <Checkbox label={t('forms.hasHead')} checked={hasHead} onChecked={setHasHead} />
      </fieldset>
      <PasteOffer count={notes.length} onMany={() => onMany(notes)} onOne={onOne} />
    </div>
  );
};
