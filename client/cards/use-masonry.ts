import { useMemo, useState } from 'react';
import { createArranger, type Masonry } from '../../shared/views/masonry.ts';
import type { CardHeights } from './use-card-heights.ts';

type Cards = {
  readonly ids: readonly string[];
  readonly columnCount: number;
  readonly gap: number;
  readonly heights: CardHeights;
  /** When this changes everything is laid out anew: another order, other notes. */
  readonly occasion: string;
};

type Arranged = {
  readonly masonry: Masonry;
  /** Somebody puts a card into a column by hand. */
  readonly put: (noteId: string, column: number) => void;
};

/** Cards in columns that stay in them while others come, go and grow. */
export const useMasonry = ({ ids, columnCount, gap, heights, occasion }: Cards): Arranged => {
  const [{ arrange, put }] = useState(createArranger);
  const masonry = useMemo(
    () => arrange({ ids, heightOf: heights.of, columnCount, gap }, occasion),
    [arrange, ids, heights, columnCount, gap, occasion],
  );
  return { masonry, put };
};
