import type { Language } from '../../shared/lib/language.ts';

/** Where the build has put what a board needs beside its own file (scripts/vite-early.ts); addresses begin with `/`. */
export type EarlyFiles = {
  /** The texts of boards, by language. */
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** By view: its script and its style. Views that few choose are not named. */
  readonly views: Readonly<Record<string, readonly string[]>>;
};

/** Has the browser fetch files as the page's own code will ask for them, or they would be fetched twice. */
export const fetchEarly = (files: readonly string[]): void => {
  for (const file of files) {
    const link = document.createElement('link');
    const isStyle = file.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
};
