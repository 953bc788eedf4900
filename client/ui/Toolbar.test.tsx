// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { Toolbar } from './Toolbar.tsx';
import { controlAfter } from './toolbar-focus.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let remove = () => {};
afterEach(() => remove());

const show = () => {
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  remove = () => {
    act(() => root.unmount());
    page.remove();
  };
  const render = (names: readonly string[]) =>
    act(() =>
      root.render(
        <Toolbar label="Actions">
          {names.map((name) => (
            <button key={name} type="button">
              {name}
            </button>
          ))}
          <div popover="auto">
            <button type="button">in a menu</button>
          </div>
        </Toolbar>,
      ),
    );
  const button = (name: string): HTMLButtonElement => {
    const found = [...page.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const press = (key: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    });
  const stops = () =>
    [...page.querySelectorAll('button')]
      .filter((one) => one.tabIndex === 0 && one.closest('[popover]') === null)
      .map((one) => one.textContent);
  return { render, button, press, stops };
};

test('is one stop of the Tab key, which stays where one was', () => {
  const { render, button, press, stops } = show();
  render(['like', 'edit', 'move']);
  expect(stops()).toEqual(['like']);
  act(() => button('like').focus());
  press('ArrowRight');
  expect(document.activeElement).toBe(button('edit'));
  expect(stops()).toEqual(['edit']);
});

test('has a stop again when the button that was it goes away', () => {
  const { render, button, press, stops } = show();
  render(['like', 'edit']);
  act(() => button('like').focus());
  press('End');
  render(['like']);
  expect(stops()).toEqual(['like']);
});

test('leaves the buttons of its menus alone', () => {
  const { render, button, press } = show();
  render(['like']);
  expect(button('in a menu').tabIndex).toBe(0);
  act(() => button('in a menu').focus());
  press('Home');
  expect(document.activeElement).toBe(button('in a menu'));
});

test('arrow keys stop at the ends, and other keys do nothing', () => {
  expect(controlAfter('ArrowLeft', 0, 3)).toBe(0);
  expect(controlAfter('ArrowRight', 2, 3)).toBe(2);
  expect(controlAfter('ArrowDown', 0, 3)).toBeNull();
});
