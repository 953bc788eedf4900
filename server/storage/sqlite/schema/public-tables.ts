/** Addresses at which the public, or whoever has them, reads without joining. Kept readable, to be shown again. */
export const publicTables = `
-- 'kind' is 'board', 'meeting' (the feed of its facilitators) or 'network'; 'target' the id of that. Boards of the
-- network belong to no meeting.
CREATE TABLE publicLinks (
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  meeting TEXT REFERENCES meetings ON DELETE CASCADE,
  secret TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL,
  PRIMARY KEY (kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX publicLinks_of_meeting ON publicLinks (meeting);
`;
