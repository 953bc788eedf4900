/** Who and what exists: networks, people, meetings, boards, links, sessions. Times are ms since 1970. */
export const directoryTables = `
CREATE TABLE networks (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- In whose name a coordinator writes who has not joined as anybody.
  person TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL REFERENCES networks,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  region TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

-- A browser that remembers a person. Its token is kept as a hash only.
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  tokenHash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  usedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX devices_of_person ON devices (person);

-- One-time keys that carry a person to another device.
CREATE TABLE personalKeys (
  keyHash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE,
  expiresAt INTEGER NOT NULL
) STRICT;

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL REFERENCES networks,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  language TEXT NOT NULL,
  timeZone TEXT NOT NULL,
  startsAt INTEGER,
  endsAt INTEGER,
  state TEXT NOT NULL,
  stateSince INTEGER NOT NULL,
  openUntil INTEGER,
  createdAt INTEGER NOT NULL
) STRICT;

-- A board without a meeting is a continuous one of the network.
CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL REFERENCES networks,
  meeting TEXT REFERENCES meetings ON DELETE CASCADE,
  title TEXT NOT NULL,
  layout TEXT NOT NULL,
  visibility TEXT NOT NULL,
  rank TEXT NOT NULL,
  noteCount INTEGER NOT NULL,
  removedAt INTEGER,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX boards_of_meeting ON boards (meeting);

-- Four ways into a meeting: three links and the code that is said aloud. Kept readable, for facilitators show them again.
CREATE TABLE links (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  kind TEXT NOT NULL,
  secret TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL,
  lastUsedAt INTEGER,
  UNIQUE (meeting, kind)
) STRICT;

-- Everybody who ever joined, so that their notes keep a name when their session is gone.
CREATE TABLE members (
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  joinedAt INTEGER NOT NULL,
  removedAt INTEGER,
  PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

-- 'link' is the id of the link it came by, which may be gone meanwhile; null for the creator.
-- A session without a token is proved by its device's cookie only.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  tokenHash TEXT UNIQUE,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  device TEXT NOT NULL REFERENCES devices ON DELETE CASCADE,
  role TEXT NOT NULL,
  link TEXT,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_device ON sessions (device, meeting);
CREATE INDEX sessions_of_meeting ON sessions (meeting);
CREATE INDEX sessions_of_person ON sessions (person);

-- Browsers that showed the coordinator key; void when the key changes.
CREATE TABLE coordinatorSessions (
  id TEXT PRIMARY KEY,
  tokenHash TEXT NOT NULL UNIQUE,
  keyHash TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  content TEXT NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX templates_of_meeting ON templates (meeting);
`;
