/** More notes than this at one time would be a document, not a paste into a meeting. */
export const MAX_PASTED_NOTES = 200;

/** What stands before the words in a list: "- ", "• ", "3. ", "b) ". */
const BULLET = /^(?:[-–—*•·‣▪◦●○]|\d{1,3}[.)]|\p{L}\))\s+/u;

/** The notes that a text of many lines would make: one a line, without bullets and without empty lines. */
export const noteLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => line !== '');
