/** Where preferences are kept; see preferences.ts. */
export const STORED = 'talkoot:preferences';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The view that this person chose for a board, read before the code that knows of preferences is here. */
export const chosenView = (boardId: string): unknown => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    const views = isRecord(stored) ? stored['views'] : undefined;
    return isRecord(views) ? views[boardId] : undefined;
  } catch {
    return undefined;
  }
};
