/**
 * Which areas of messages come in which file. `first` comes with the first page: what joining and the frame around
 * every page say. `gathering` comes with every page but a board, and with the bars of a meeting that runs above a board.
 * `tools` comes once a board is on the page, with what is not needed to read and write. All other areas are the file
 * `more`.
 */
export const textFiles = {
  first: ['common', 'errors', 'join'],
  gathering: [
    'agenda',
    'attention',
    'conductor',
    'desk',
    'grants',
    'groups',
    'home',
    'legal',
    'links',
    'live',
    'meeting',
    'mingling',
    'moderation',
    'report',
    'secret',
    'templates',
    'tower',
    'votes',
  ],
  tools: [
    'arrange',
    'clusters',
    'comments',
    'ending',
    'files',
    'drawing',
    'find',
    'forms',
    'hand',
    'nameless',
    'notices',
    'out',
    'person',
    'rich',
    'several',
    'views',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
