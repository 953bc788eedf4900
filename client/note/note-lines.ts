import { isSheet, parseSheet } from '../../shared/lib/sheet.ts';

/** More notes than this at one time would be a document, not a paste into a meeting. */
export const MAX_PASTED_NOTES = 500;

/** What stands before the words in a list: "- ", "• ", "3. ", "b) ". */
const BULLET = /^(?:[-–—*•·‣▪◦●○]|\d{1,3}[.)]|\p{L}\))\s+/u;

/** The words of one row of cells: the first is the note's own, the others stand below it. */
const rowWords = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n');

/**
 * The notes that a text of many lines would make: one a line, without bullets and without empty lines; of cells that were
 * copied from a spreadsheet one a row.
 */
export const noteLines = (text: string): readonly string[] =>
  (isSheet(text) ? parseSheet(text).map(rowWords) : text.split('\n'))
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => line !== '');
