/**
 * Which areas of messages come in which file. `first` comes with the first page: what joining and the frame around
 * every page say. `gathering` comes with the pages and bars of a meeting that runs, and with the statements in the footer.
 * All other areas are the file `more`.
 */
export const textFiles = {
  first: ['common', 'errors', 'join'],
  gathering: [
    'agenda',
    'attention',
    'conductor',
    'grants',
    'groups',
    'legal',
    'live',
    'mingling',
    'report',
    'templates',
    'secret',
    'tower',
    'votes',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
