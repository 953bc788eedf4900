import { Component } from 'react';
import type { ReactNode, RefObject } from 'react';

/** What must not slip away: the note one is in, or whose button one is about to press. */
const IN_USE = '[data-note]:is(:focus, :focus-within), [data-note]:has(:is(a, button):hover)';

type SteadyScrollProps = {
  scrollerRef: RefObject<HTMLElement | null>;
  children: ReactNode;
};

type Hold = { readonly note: Element; readonly top: number } | null;

/**
 * Holds the note in use where it is while others add notes above it. Browsers do so themselves once one has scrolled;
 * at the very top, where new notes arrive, they don't, and one would press the wrong button.
 *
 * A class, for only classes may look at the page right before it changes.
 */
export class SteadyScroll extends Component<SteadyScrollProps> {
  override getSnapshotBeforeUpdate(): Hold {
    const scroller = this.props.scrollerRef.current;
    // Nobody is at anything in here: nothing to look for among thousands of notes.
    if (!scroller?.matches(':hover, :focus-within') || scroller.scrollTop > 0) return null;
    const note = scroller.querySelector(IN_USE);
    return note && { note, top: note.getBoundingClientRect().top };
  }

  override componentDidUpdate(_props: SteadyScrollProps, _state: unknown, hold: Hold): void {
    const scroller = this.props.scrollerRef.current;
    if (!hold || !scroller || !hold.note.isConnected) return;
    scroller.scrollTop += hold.note.getBoundingClientRect().top - hold.top;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
