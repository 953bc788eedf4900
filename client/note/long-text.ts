/** A note longer than this is shown in part at first, so that one long note does not hide ten short ones. */
const LONG_TEXT = 600;
const MANY_LINES = 14;

/** Counted rather than measured: a board has hundreds of notes, and measuring each would stop the page. */
export const isLongText = (text: string): boolean =>
  text.length > LONG_TEXT || text.split('\n', MANY_LINES + 1).length > MANY_LINES;
