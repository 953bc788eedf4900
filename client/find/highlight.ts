import { findTerms } from '../../shared/find/find-term.ts';
import type { Folded } from '../../shared/find/fold.ts';

/** The name of the highlight; its looks are in highlight.css. */
const NAME = 'talkoot-find';

/** How far outside the window words are marked already, so that a scroll does not show the marking. */
const AHEAD = '300px';

/** Where on a note its words, tags and names stand. */
const WORDS = '[data-words]';

const rangesIn = (note: Element, terms: readonly Folded[]): StaticRange[] => {
  const ranges: StaticRange[] = [];
  for (const part of note.querySelectorAll(WORDS)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { from, to } of findTerms(node.textContent ?? '', terms)) {
        ranges.push(
          new StaticRange({
            startContainer: node,
            startOffset: from,
            endContainer: node,
            endOffset: to,
          }),
        );
      }
    }
  }
  return ranges;
};

export type Highlighter = {
  /** Marks other words from now on. */
  readonly mark: (terms: readonly Folded[]) => void;
  readonly stop: () => void;
};

/**
 * Marks words on the notes within `root` that are in sight, in whatever view stands there. The page itself stays as it
 * is: the browser paints the marks, so that no note is rendered for them. A browser that can't shows no marks.
 */
export const createHighlighter = (root: Element): Highlighter => {
  if (!('highlights' in CSS)) return { mark: () => {}, stop: () => {} };
  const seen = new Set<Element>();
  let terms: readonly Folded[] = [];
  let frame = 0;

  const paint = (): void => {
    frame = 0;
    const ranges = [...seen]
      // On the canvas what does not match stays, and steps back.
      .filter((note) => !note.hasAttribute('data-dimmed'))
      .flatMap((note) => rangesIn(note, terms));
    CSS.highlights.set(NAME, new Highlight(...ranges));
  };
  const paintSoon = (): void => {
    frame ||= requestAnimationFrame(paint);
  };

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      paintSoon();
    },
    { rootMargin: AHEAD },
  );
  const observeIn = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (node.matches('[data-note]')) sight.observe(node);
    for (const note of node.querySelectorAll('[data-note]')) sight.observe(note);
  };
  const changes = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of addedNodes) observeIn(node);
      for (const node of removedNodes) {
        for (const note of seen) if (node.contains(note)) seen.delete(note);
      }
    }
    if (seen.size > 0) paintSoon();
  });

  const stop = (): void => {
    sight.disconnect();
    changes.disconnect();
    cancelAnimationFrame(frame);
    frame = 0;
    seen.clear();
    CSS.highlights.delete(NAME);
  };

  const start = (): void => {
    observeIn(root);
    changes.observe(root, { childList: true, characterData: true, subtree: true });
  };

  return {
    mark: (next) => {
      const wasOn = terms.length > 0;
      terms = next;
      if (next.length === 0) stop();
      else if (wasOn) paintSoon();
      else start();
    },
    stop,
  };
};
