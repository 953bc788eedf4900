import { useEffect, useMemo, useRef } from 'react';
import { searchTerms } from '../../shared/find/search-terms.ts';
import { createHighlighter, type Highlighter } from './highlight.ts';
import './highlight.css';
import { useFilter } from './use-finding.ts';

/** Marks the words that are searched for where they stand, in every view. */
export const useHighlight = (): void => {
  const { text } = useFilter();
  const terms = useMemo(() => searchTerms(text), [text]);
  const highlighter = useRef<Highlighter>(null);

  useEffect(() => {
    const content = document.getElementById('board-content');
    if (!content) return undefined;
    const made = createHighlighter(content);
    highlighter.current = made;
    return () => {
      highlighter.current = null;
      made.stop();
    };
  }, []);

  useEffect(() => highlighter.current?.mark(terms), [terms]);
};
