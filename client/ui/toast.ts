import { createContext, use } from 'react';

/** A toast tells what was just done, by oneself or to what one has in hand, and offers to take it back where that can be. */
export type Toast = {
  readonly text: string;
  readonly undo?: () => void;
  /** What taking it back is called, where that is not "Undo". */
  readonly undoLabel?: string;
  /** Where the result is, when it is not on this page. */
  readonly way?: { readonly to: string; readonly label: string };
};

type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => {
  throw new Error('useToast needs a <ToastProvider> above it');
});

export const useToast = (): ShowToast => use(ToastContext);
