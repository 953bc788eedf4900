import { useMemo } from 'react';
import { useBoard, useTopics } from '../board/hooks.ts';
import { connectorsOf, LIVING, shapesOf, strokesOf } from '../board/drawings.ts';
import { revealDrawing } from '../drawings/reveal-drawing.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { Menu } from '../ui/Menu.tsx';
import { drawnMatches } from './drawn-matches.ts';
import { useFilter } from './use-finding.ts';

/** What is drawn and says what is looked for, each a step away in every view. */
export const DrawnMatches = () => {
  const t = useText();
  const board = useBoard();
  const filter = useFilter();
  const shapes = useTopics(['shapes'], (of) => shapesOf(of).of(LIVING));
  const connectors = useTopics(['connectors'], (of) => connectorsOf(of).of(LIVING));
  const strokes = useTopics(['strokes'], (of) => strokesOf(of).of(LIVING));
  const found = useMemo(
    () => drawnMatches(board, filter),
    // They are read again when any of them changes.
    // oxlint-disable-next-line react/exhaustive-deps
    [board, filter, shapes, connectors, strokes],
  );
  if (found.length === 0) return null;
  return (
    <Menu
      label={t('find.drawn', { count: found.length })}
      items={found.map(({ id, words }) => ({
        id,
        label: noteExcerpt(words),
        run: () => revealDrawing(id),
      }))}
    />
  );
};
