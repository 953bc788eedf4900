import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

/** Prepares a statement once and keeps it: operations name their SQL where they use it and pay nothing for that. */
export type Sql = (text: string) => StatementSync;

/** One thing the storage thread can do. It runs inside a savepoint: throwing undoes it, and only it. */
export type Operation<Args, Value> = (sql: Sql, args: Args) => Value;

export type Row = Record<string, SQLOutputValue>;

/** Statements of one database, by their text. */
export const createSql = (database: DatabaseSync): Sql => {
  const statements = new Map<string, StatementSync>();
  return (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
};

const wrong = (column: string, wanted: string): TypeError =>
  new TypeError(`column ${column} holds no ${wanted}`);

/** Text from a row. Throws on anything else, as the readers below do: then the schema is not what we think. */
export const text = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(column, 'text');
  return value;
};

export const integer = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw wrong(column, 'integer');
  return value;
};

/** SQLite knows no booleans: 0 or 1. */
export const flag = (row: Row, column: string): boolean => integer(row, column) !== 0;

export const integerOrNull = (row: Row, column: string): number | null =>
  row[column] === null ? null : integer(row, column);

export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : text(row, column);

export const bytes = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw wrong(column, 'bytes');
  return value;
};

/** Text that must be one of a fixed list of words. */
export const word = <Word extends string>(
  row: Row,
  column: string,
  words: readonly Word[],
): Word => {
  const value = text(row, column);
  const known = words.find((candidate) => candidate === value);
  if (known === undefined) throw wrong(column, 'known word');
  return known;
};
