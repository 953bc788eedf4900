/** The one that comes after (1) or before (-1) another among some notes, going round; the first of them after none. */
export const stepFrom = (
  order: readonly string[],
  among: (noteId: string) => boolean,
  from: string | null,
  step: 1 | -1,
): string | undefined => {
  const at = from === null ? -1 : order.indexOf(from);
  const start = at < 0 && step < 0 ? 0 : at;
  for (let passed = 1; passed <= order.length; passed += 1) {
    const id = order[(((start + step * passed) % order.length) + order.length) % order.length];
    if (id !== undefined && among(id)) return id;
  }
  return undefined;
};
