/**
 * Takes apart what spreadsheets put on the clipboard as plain text: cells between tabs, rows on lines; a cell with line breaks
 * or quotes in it stands in quotes, with its own quotes doubled.
 */
export const parseSheet = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '' && closesLater(source, at)) isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
};

/** A quote that never ends, or ends in the middle of a cell, is only a sign in the text. */
const closesLater = (source: string, from: number): boolean => {
  let at = source.indexOf('"', from + 1);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  if (at < 0) return false;
  const next = source[at + 1];
  return next === undefined || next === '\t' || next === '\n';
};

/** True for text that was copied from several cells, and not written as a list. */
export const isSheet = (text: string): boolean => text.trim().includes('\t');
