const PREFIX = 'talkoot:';

/** Deletes what this browser keeps: copies of boards for use without a connection, and what was chosen here. */
export const forgetLocally = async (): Promise<void> => {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
};
