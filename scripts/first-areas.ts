/**
 * The areas of messages that come with the first page: what joining and the frame around every page say.
 * All other texts are a second file, fetched meanwhile.
 */
export const firstAreas = ['common', 'errors', 'join'] as const;
