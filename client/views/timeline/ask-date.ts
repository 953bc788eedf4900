import { createContext } from 'react';

/** Opens the dialog for a note's date. The dialog stands outside the cards: a press in it must not lift one. */
export const AskDateContext = createContext<(noteId: string) => void>(() => undefined);
