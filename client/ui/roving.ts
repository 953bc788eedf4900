/**
 * Which of `count` items the key leads to, from the one at `current` (-1: none). Goes round at the ends; `null` when
 * the key does not move.
 */
export const nextIndex = (key: string, current: number, count: number): number | null => {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return current <= 0 ? count - 1 : current - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
