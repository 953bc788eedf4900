import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the header keeps room for the page's own state, such as the connection. */
export const HeaderSlotContext = createContext<HTMLElement | null>(null);

/** Shows its children in the header, wherever on the page it stands. */
export const InHeader = ({ children }: { children: ReactNode }) => {
  const slot = use(HeaderSlotContext);
  return slot && createPortal(children, slot);
};
