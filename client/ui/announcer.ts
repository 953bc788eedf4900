export type Urgency = 'polite' | 'assertive';

type Listener = (text: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/**
 * Says a sentence to those who hear the page. Polite waits for a pause; assertive interrupts and is only for what
 * changes what one may do. Callable from anywhere: the regions that speak are mounted once, by `<Announcer>`.
 */
export const announce = (text: string, urgency: Urgency = 'polite'): void => {
  for (const listener of listeners) listener(text, urgency);
};

/** Hears what is announced; returns how to stop. */
export const onAnnounce = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
