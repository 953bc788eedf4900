/** What mingling tables and breakout groups need that no client may see before its time. Times are ms since 1970. */
export const gatheringTables = `
-- The group or mingling table whose board it is; a lasting board stays open after its meeting.
ALTER TABLE boards ADD COLUMN groupId TEXT;
ALTER TABLE boards ADD COLUMN tableId TEXT;
ALTER TABLE boards ADD COLUMN isLasting INTEGER NOT NULL DEFAULT 0;
-- What becomes of it after the meeting: 'open', 'read' or 'hidden'.
ALTER TABLE boards ADD COLUMN afterwards TEXT NOT NULL DEFAULT 'open';
-- 1 until all boards of a breakout are written: nobody sees it, and what a crash leaves of it is taken away.
ALTER TABLE boards ADD COLUMN isUnfinished INTEGER NOT NULL DEFAULT 0;

-- Something in the meeting's document may fall due at a time; set before that is written, and never taken back.
ALTER TABLE meetings ADD COLUMN isWatched INTEGER NOT NULL DEFAULT 0;

-- Video calls. 'purpose' is 'tables', 'plenary' or a breakout's id; 'holder' the table or group that has it, null for a
-- spare that nobody has seen. An own link was given by the table's people and goes before a dealt one.
CREATE TABLE videoLinks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  holder TEXT,
  isOwn INTEGER NOT NULL,
  url TEXT NOT NULL,
  -- When it may be shown; null: with all others of its purpose.
  showAt INTEGER
) STRICT;
CREATE INDEX videoLinks_of_meeting ON videoLinks (meeting, purpose);

-- What one person may do in one part of a meeting without leading it. 'kind' is 'presenter', 'groupHost' or 'tableHost'.
CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  secret TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX grants_of_meeting ON grants (meeting);
CREATE INDEX grants_of_target ON grants (target);

-- Who came by the link: one person is somebody else on each of their devices.
CREATE TABLE grantUses (
  grantId TEXT NOT NULL REFERENCES grants ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  usedAt INTEGER NOT NULL,
  PRIMARY KEY (grantId, person)
) STRICT, WITHOUT ROWID;

-- People who are given a group before they have joined, by the name on a list of registrations.
CREATE TABLE expectedPeople (
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  breakout TEXT NOT NULL,
  -- Folded, so that case, marks on letters and the order of names do not matter.
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  groupId TEXT NOT NULL,
  PRIMARY KEY (meeting, name, organisation, breakout)
) STRICT, WITHOUT ROWID;
`;
