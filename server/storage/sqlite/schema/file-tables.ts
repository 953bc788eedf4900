/** Which files a board has. Their bytes lie in the data folder, once for all boards that have them. */
export const fileTables = `
CREATE TABLE files (
  board TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
  hash TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- Who sent it first.
  person TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (board, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_hash ON files (hash);
`;
