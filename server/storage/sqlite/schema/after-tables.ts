/** What happens to boards after their meeting, and what its network keeps between meetings. Times are ms since 1970. */
export const afterTables = `
-- A woken board takes additions until 'openUntil', although its meeting's boards rest. 'wakes' counts how often that was
-- changed, 'wokenAt' is when for the last time.
ALTER TABLE boards ADD COLUMN openUntil INTEGER;
ALTER TABLE boards ADD COLUMN isAwake INTEGER NOT NULL DEFAULT 0;
ALTER TABLE boards ADD COLUMN wakes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE boards ADD COLUMN wokenAt INTEGER;
-- When anything on it last changed, to the minute; null: not since it was made.
ALTER TABLE boards ADD COLUMN changedAt INTEGER;

-- Counts the changes of what calendars tell of a meeting, with when the last of them was.
ALTER TABLE meetings ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN revisedAt INTEGER NOT NULL DEFAULT 0;
UPDATE meetings SET revisedAt = stateSince;

-- Links that somebody looks after, on the desk of the network.
CREATE TABLE linkGroups (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL REFERENCES networks,
  title TEXT NOT NULL,
  -- A role or an organisation, in words.
  owner TEXT NOT NULL,
  -- Behind this moment visitors do not see it.
  validUntil INTEGER NOT NULL,
  -- A JSON list of {title, url}.
  links TEXT NOT NULL,
  rank TEXT NOT NULL,
  -- Counts the changes, so that two who edit at once do not overwrite each other.
  revision INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  changedAt INTEGER NOT NULL,
  removedAt INTEGER
) STRICT;
CREATE INDEX linkGroups_of_network ON linkGroups (network);
`;
