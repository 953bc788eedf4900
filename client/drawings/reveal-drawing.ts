import { createStore } from 'zustand';

const store = createStore<{ readonly asked: { readonly id: string } | null }>(() => ({
  asked: null,
}));

/** Asks the view to bring a drawing before the reader's eyes, with the focus. */
export const revealDrawing = (id: string): void => store.setState({ asked: { id } });

/** Hears what is asked for; for views that show drawings, as they are or in words. */
export const onRevealDrawing = (listener: (id: string) => void): (() => void) =>
  store.subscribe(({ asked }, before) => {
    if (asked && asked !== before.asked) listener(asked.id);
  });
