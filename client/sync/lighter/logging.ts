/** Stands for `lib0/logging` in the build (vite.config.ts): what Yjs warns of, without its colours. */
export const print = (...words: readonly unknown[]): void =>
  console.warn(...words.filter((word) => typeof word !== 'symbol'));

export const warn = (...words: readonly unknown[]): void => print(...words);

/** Styles, which `print` leaves out. */
export const [BOLD, UNBOLD, ORANGE, RED] = [Symbol(), Symbol(), Symbol(), Symbol()];
