/** What one tab remembers over reloads, and forgets with the tab. Where storage is forbidden it remembers nothing. */
export const readTab = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a text for this tab; `null` forgets it. */
export const writeTab = (key: string, value: string | null): void => {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Storage is forbidden: it is as if never kept.
  }
};
