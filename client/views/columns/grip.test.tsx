// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGrip, type Grip, type Press } from './grip.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let page: HTMLElement;
let grip: Grip;
const want = vi.fn<() => void>();
const hands = vi.fn<(press: Press, note: HTMLElement) => void>();

const Area = () => (
  <div role="group" onMouseDown={grip.press} onTouchStart={grip.press} onKeyDown={grip.press}>
    <article data-note="a" data-movable="">
      <button type="button">like</button>
    </article>
    <article data-note="locked" />
  </div>
);

const find = (selector: string): HTMLElement => {
  const element = page.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
};

const fire = (selector: string, event: Event): Event => {
  act(() => {
    find(selector).dispatchEvent(event);
  });
  return event;
};

const mouse = (type: string) => new MouseEvent(type, { bubbles: true });
const key = (name: string) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });

beforeEach(() => {
  want.mockReset();
  hands.mockReset();
  grip = createGrip(want);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  act(() => root.render(<Area />));
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

describe('the grip of columns', () => {
  it('gives presses to the hands that are here, on the note around what was pressed', () => {
    grip.come(hands);
    fire('[data-note=a] button', mouse('mousedown'));
    expect(hands.mock.lastCall?.[1]).toBe(find('[data-note=a]'));
    expect(want).not.toHaveBeenCalled();
  });

  it('keeps a press for hands that come while it lasts', () => {
    fire('[data-note=a]', mouse('mousedown'));
    expect(want).toHaveBeenCalledOnce();
    grip.come(hands);
    expect(hands).toHaveBeenCalledOnce();
    expect(hands.mock.lastCall?.[0].type).toBe('mousedown');
  });

  it('forgets a press that is over before they come', () => {
    fire('[data-note=a]', mouse('mousedown'));
    fire('[data-note=a]', mouse('mouseup'));
    grip.come(hands);
    expect(hands).not.toHaveBeenCalled();
  });

  it('lifts by keys when they come, and nothing when the focus has gone on', () => {
    const press = fire('[data-note=a]', key(' '));
    expect(press.defaultPrevented).toBe(true);
    expect(grip.isWaiting()).toBe(true);
    fire('[data-note=a]', new FocusEvent('focusout', { bubbles: true }));
    expect(grip.isWaiting()).toBe(false);
    fire('[data-note=a]', key(' '));
    grip.come(hands);
    expect(hands).toHaveBeenCalledOnce();
  });

  it('takes hold of nothing that may not be moved, of no key but Space, and by keys of no control', () => {
    grip.come(hands);
    fire('[data-note=locked]', mouse('mousedown'));
    fire('[data-note=a]', key('Enter'));
    fire('[data-note=a] button', key(' '));
    expect(hands).not.toHaveBeenCalled();
  });
});
