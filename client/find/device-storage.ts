/** What this browser keeps; `null` where it forbids that, and remembers nothing. */
export const deviceStorage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};
