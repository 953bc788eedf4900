import type { NewTemplate, TemplateChange } from '../../../directory/directory.ts';
import type { SavedTemplate } from '../../../directory/records.ts';
import { templateValue } from '../../../../shared/templates/content.ts';
import { integer, integerOrNull, type Row, type Sql, text, textOrNull } from '../sql.ts';

const COLUMNS = 'id, maker, content, revision, removedAt';

const templateOf = (row: Row): SavedTemplate => ({
  id: text(row, 'id'),
  maker: textOrNull(row, 'maker'),
  content: templateValue.parse(JSON.parse(text(row, 'content'))),
  revision: integer(row, 'revision'),
  removedAt: integerOrNull(row, 'removedAt'),
});

const createTemplate = (sql: Sql, args: NewTemplate): boolean => {
  const { id, networkId, maker, content, max, forgetBefore, now } = args;
  sql('DELETE FROM savedTemplates WHERE network = ? AND removedAt < ?').run(
    networkId,
    forgetBefore,
  );
  const { changes } = sql(
    `INSERT INTO savedTemplates (id, network, maker, content, revision, createdAt)
     SELECT :id, :network, :maker, :content, 1, :now
     WHERE (SELECT count(*) FROM savedTemplates WHERE network = :network) < :max`,
  ).run({ id, network: networkId, maker, content: JSON.stringify(content), now, max });
  return changes > 0;
};

const findSavedTemplate = (sql: Sql, id: string): SavedTemplate | null => {
  const row = sql(`SELECT ${COLUMNS} FROM savedTemplates WHERE id = ?`).get(id);
  return row === undefined ? null : templateOf(row);
};

const listSavedTemplates = (sql: Sql, networkId: string): readonly SavedTemplate[] =>
  sql(
    `SELECT ${COLUMNS} FROM savedTemplates WHERE network = ? AND removedAt IS NULL
     ORDER BY createdAt, id`,
  )
    .all(networkId)
    .map(templateOf);

const changeTemplate = (sql: Sql, { id, content, revision }: TemplateChange): boolean =>
  sql(
    `UPDATE savedTemplates SET content = ?, revision = revision + 1
     WHERE id = ? AND revision = ? AND removedAt IS NULL`,
  ).run(JSON.stringify(content), id, revision).changes > 0;

const setTemplateRemoved = (sql: Sql, args: { id: string; removedAt: number | null }): void => {
  sql('UPDATE savedTemplates SET removedAt = ? WHERE id = ?').run(args.removedAt, args.id);
};

export const savedTemplateOperations = {
  createTemplate,
  findSavedTemplate,
  listSavedTemplates,
  changeTemplate,
  setTemplateRemoved,
};
