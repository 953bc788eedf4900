/** `count` results of `make`, at most `atOnce` of them in the making at a time. */
export const inParallel = async <T>(
  count: number,
  atOnce: number,
  make: (index: number) => Promise<T>,
): Promise<readonly T[]> => {
  const results: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      results[index] = await make(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};
