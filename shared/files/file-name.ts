export const MAX_FILE_NAME_LENGTH = 120;

/** What no system takes in a name, what leads out of a folder, and what turns the order of letters around. */
export const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

/** True for a name as `cleanFileName` makes it. */
export const isFileName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_FILE_NAME_LENGTH &&
  !name.startsWith('.') &&
  name.search(FORBIDDEN) === -1;
