/** Documents as bytes, and the registry that says who made what in them. */
export const journalTables = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  generation TEXT NOT NULL
) STRICT;

-- AUTOINCREMENT: a sequence number is never used twice, not even after a deletion.
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  payload BLOB NOT NULL
) STRICT;
CREATE INDEX entries_of_document ON entries (document, seq);

CREATE TABLE owners (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (document, kind, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  client INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (document, client)
) STRICT, WITHOUT ROWID;
`;
