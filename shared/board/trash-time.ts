/** So long what was deleted can be brought back. */
export const TRASH_DAYS = 90;

const TRASH_MS = TRASH_DAYS * 24 * 3_600_000;

/** Its time in the trash is over. */
export const isOldTrash = (deletedAt: number, now: number): boolean => now - deletedAt > TRASH_MS;
