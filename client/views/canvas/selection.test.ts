import { describe, expect, it } from 'vitest';
import {
  choose,
  createSelection,
  movedWith,
  targetsOf,
  withAdded,
  withToggled,
} from './selection.ts';

describe('choosing notes', () => {
  it('acts on the note one is at while none are chosen', () => {
    const selection = createSelection();
    expect(targetsOf(selection.getState())).toEqual([]);
    selection.setState({ current: 'a' });
    expect(targetsOf(selection.getState())).toEqual(['a']);
    choose(selection, ['b', 'c']);
    expect(targetsOf(selection.getState())).toEqual(['b', 'c']);
  });

  it('begins with the note one is at, and goes on note by note', () => {
    const selection = createSelection();
    selection.setState({ current: 'a' });
    choose(selection, withToggled(selection.getState(), 'b'));
    expect([...selection.getState().chosen]).toEqual(['a', 'b']);
    choose(selection, withToggled(selection.getState(), 'a'));
    expect([...selection.getState().chosen]).toEqual(['b']);
    choose(selection, withAdded(selection.getState(), 'b'));
    expect([...selection.getState().chosen]).toEqual(['b']);
  });

  it('moves the others along with a chosen note, and only with one', () => {
    const selection = createSelection();
    choose(selection, ['a', 'b', 'c']);
    expect(movedWith(selection.getState(), 'b')).toEqual(['b', 'a', 'c']);
    expect(movedWith(selection.getState(), 'd')).toEqual(['d']);
  });

  it('wakes nobody for the same notes', () => {
    const selection = createSelection();
    let woken = 0;
    selection.subscribe(() => (woken += 1));
    choose(selection, ['a', 'b']);
    choose(selection, ['b', 'a']);
    expect(woken).toBe(1);
  });
});
