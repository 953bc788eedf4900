/** What commands whose past no client may know are taken back with. */
export const undoTables = `
-- The deal that added a link, and the one that took it out: such a link waits for that deal's undo and is nobody's.
ALTER TABLE videoLinks ADD COLUMN addedBy TEXT;
ALTER TABLE videoLinks ADD COLUMN replacedBy TEXT;

-- The last list of registrations of each breakout, with what was before it. Times are ms since 1970.
CREATE TABLE placedLists (
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  breakout TEXT NOT NULL,
  list TEXT NOT NULL,
  -- JSON lists of {name, organisation, group, was} and of {person, group, was}.
  lines TEXT NOT NULL,
  places TEXT NOT NULL,
  PRIMARY KEY (meeting, breakout)
) STRICT, WITHOUT ROWID;
`;
