/** What a document was before: its change log, its checkpoints, and the client ids of earlier generations. */
export const historyTables = `
-- Folded states are kept compressed; updates are too short for that to pay.
ALTER TABLE entries ADD COLUMN isCompressed INTEGER NOT NULL DEFAULT 0;

-- Lies in the order in which it is read: one document, by time. 'seq' is that of the entry it came with.
CREATE TABLE changes (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  line INTEGER NOT NULL,
  person TEXT NOT NULL,
  root TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  op TEXT NOT NULL,
  previous TEXT,
  PRIMARY KEY (document, at, seq, line)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: an id that somebody still holds never comes to mean another checkpoint.
CREATE TABLE checkpoints (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  payload BLOB NOT NULL,
  isCompressed INTEGER NOT NULL
) STRICT;
CREATE INDEX checkpoints_of_document ON checkpoints (document);

CREATE TABLE retired (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  client INTEGER NOT NULL,
  PRIMARY KEY (document, client)
) STRICT, WITHOUT ROWID;
`;
