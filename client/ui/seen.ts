import { createContext } from 'react';

/**
 * Whether what a page is there for has been seen: its other parts are fetched after that. True wherever nobody says
 * otherwise.
 */
export const SeenContext = createContext(true);
