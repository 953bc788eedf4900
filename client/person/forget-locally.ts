const PREFIX = 'talkoot:';

const forgetDatabases = async (): Promise<void> => {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
};

const forgetChoices = (): void => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
};

/**
 * Deletes what this browser keeps of the person before: copies of boards for use without a connection, words not
 * sent yet, and what was chosen here.
 */
export const forgetLocally = async (): Promise<void> => {
  try {
    forgetChoices();
    await forgetDatabases();
  } catch {
    // A browser that lets us keep nothing has nothing to forget.
  }
};
