// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createRoot } from 'react-dom/client';
import { Menu, type MenuItem } from './Menu.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let remove = () => {};
afterEach(() => remove());

const entry = (id: string): MenuItem => ({ id, label: id, run: () => {} });

const open = async () => {
  let items: readonly MenuItem[] = [entry('Comments')];
  let changed = (): void => {};
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <Menu
        label="Note actions"
        items={() => items}
        onItemsChange={(tell) => {
          changed = tell;
          return () => {};
        }}
      />,
    ),
  );
  remove = () => {
    act(() => root.unmount());
    page.remove();
  };
  const menu = page.querySelector('[role=menu]');
  const toggle = (type: string) =>
    act(async () => {
      menu?.dispatchEvent(Object.assign(new Event(type), { newState: 'open' }));
    });
  // The page of these tests knows no popovers: this is how one tells that it opens.
  await toggle('beforetoggle');
  await toggle('toggle');
  const come = (...ids: readonly string[]) =>
    act(async () => {
      items = ids.map(entry);
      changed();
    });
  return { come, focused: () => document.activeElement?.textContent };
};

test('the focus is on the first entry, also when that comes after the menu has opened', async () => {
  const { come, focused } = await open();
  expect(focused()).toBe('Comments');
  await come('Edit', 'Comments');
  expect(focused()).toBe('Edit');
});

test('whoever has moved in the menu stays where they are', async () => {
  const { come, focused } = await open();
  await come('Comments', 'Delete');
  await act(async () => {
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    document.activeElement?.dispatchEvent(key);
  });
  expect(focused()).toBe('Delete');
  await come('Edit', 'Comments', 'Delete');
  expect(focused()).toBe('Delete');
});
