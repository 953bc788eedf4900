import type { Column, Figures } from '../workloads/workload.ts';

/** Figures in one line, as far as there are any. */
export const describe = (columns: readonly Column[], figures: Figures): string =>
  columns
    .flatMap(({ key, title, digits }) => {
      const figure = figures[key];
      return figure == null ? [] : [`${title} ${figure.toFixed(digits)}`];
    })
    .join(', ');
