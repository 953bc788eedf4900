/** Who was erased, in ids that mean nothing any more: what comes back from a backup is erased again by them. */
export const erasureTables = `
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  -- No reference: the person may be gone.
  person TEXT NOT NULL,
  -- The one meeting that it is about; null: all of them, and the network.
  meeting TEXT,
  -- 'delete' or 'detach'
  notes TEXT NOT NULL,
  -- A JSON list of notes that go in any case.
  chosen TEXT NOT NULL,
  forgets INTEGER NOT NULL,
  at INTEGER NOT NULL,
  finishedAt INTEGER
) STRICT;
`;
