const PREFIX = 'talkoot:';

/** Deletes what this browser keeps of boards for use without a connection. */
export const forgetOfflineCopies = async (): Promise<void> => {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
};
