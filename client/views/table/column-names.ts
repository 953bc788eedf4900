import { fieldOfColumn, isFixedColumn, type TableColumn } from '../../../shared/views/table.ts';
import { useFieldsOn } from '../../forms/answers.ts';
import { useText } from '../../i18n/text.ts';
import { COLUMN_NAMES } from './columns.ts';

/** What each column is called: one of answers as its question. */
export const useColumnNames = (): ((column: TableColumn) => string) => {
  const t = useText();
  const fields = useFieldsOn();
  return (column) =>
    isFixedColumn(column)
      ? t(COLUMN_NAMES[column])
      : (fields.find(({ id }) => id === fieldOfColumn(column))?.label ?? '');
};
