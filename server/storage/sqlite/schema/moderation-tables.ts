/** What participants report, and what facilitators did. */
export const moderationTables = `
-- One report for each person and note. Where the person was erased, something that stands for nobody.
CREATE TABLE reports (
  board TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
  note TEXT NOT NULL,
  person TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- When a facilitator had looked at it.
  closedAt INTEGER,
  PRIMARY KEY (board, note, person)
) STRICT, WITHOUT ROWID;

-- The words that a facilitator let stand, as a digest: only other words are held back again by a report.
CREATE TABLE clearedNotes (
  board TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
  note TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (board, note)
) STRICT, WITHOUT ROWID;

-- Commands of facilitators, in the order in which they were carried out. No words of anybody's notes.
CREATE TABLE deeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  at INTEGER NOT NULL,
  -- Who did it; '' for somebody who was erased.
  person TEXT NOT NULL,
  type TEXT NOT NULL,
  board TEXT,
  note TEXT,
  -- To whom it was done.
  target TEXT,
  -- A title, or the facilitator's own words.
  words TEXT NOT NULL
) STRICT;
CREATE INDEX deeds_of_meeting ON deeds (meeting, id);
`;
