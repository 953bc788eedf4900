import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../i18n/LanguageProvider.tsx';
import { english } from '../../i18n/testing/english.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { ToastProvider } from '../../ui/ToastProvider.tsx';
import type { Board } from '../board.ts';
import { BoardProvider } from '../BoardProvider.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Shows something of a board on a page, in English, for tests. Call `remove` when done. */
export const renderOnBoard = (board: Board, children: ReactNode) => {
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  act(() =>
    root.render(
      <LanguageProvider initial={english}>
        <ToastProvider>
          <BoardProvider board={board}>{children}</BoardProvider>
        </ToastProvider>
        <Announcer />
      </LanguageProvider>,
    ),
  );
  return {
    page,
    remove: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
};

/** Does something and lets the page take it in. */
export const perform = (deed: () => void): void => {
  act(deed);
};

/** Puts text into a field as typing does: past React, then with an event. */
export const typeInto = (field: HTMLTextAreaElement, text: string, caret = text.length): void => {
  perform(() => {
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, field);
    field.setSelectionRange(caret, caret);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
};

/** Presses a key on an element; true when the page let the browser have it too. */
export const press = (element: Element, key: string, init: KeyboardEventInit = {}): boolean => {
  let passed = true;
  perform(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    passed = element.dispatchEvent(event);
  });
  return passed;
};
