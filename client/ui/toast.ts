import { createContext, use } from 'react';

/** A toast tells what was just done and offers to take it back; nothing else is a toast. */
export type Toast = {
  readonly text: string;
  readonly undo: () => void;
  /** Where the result is, when it is not on this page. */
  readonly way?: { readonly to: string; readonly label: string };
};

type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => {
  throw new Error('useToast needs a <ToastProvider> above it');
});

export const useToast = (): ShowToast => use(ToastContext);
