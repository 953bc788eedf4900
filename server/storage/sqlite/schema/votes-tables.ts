/** Ballots, which no document holds. Times are ms since 1970. */
export const votesTables = `
CREATE TABLE votes (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  -- What is asked, as JSON; fixed when the vote opens.
  plan TEXT NOT NULL,
  -- Dots for each voter; null where nothing is counted.
  budget INTEGER,
  -- 'open', 'closed' or 'discarded'
  state TEXT NOT NULL,
  openedAt INTEGER NOT NULL,
  closesAt INTEGER,
  closedAt INTEGER,
  -- 1 once its boards have the outcome: then its ballots are gone.
  isSealed INTEGER NOT NULL DEFAULT 0,
  -- Counts what was changed, and how much of it the boards know.
  version INTEGER NOT NULL DEFAULT 1,
  told INTEGER NOT NULL DEFAULT 0,
  toldAt INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX votes_of_meeting ON votes (meeting);
CREATE INDEX votes_by_state ON votes (state);

CREATE TABLE voteBoards (
  vote TEXT NOT NULL REFERENCES votes ON DELETE CASCADE,
  board TEXT NOT NULL,
  PRIMARY KEY (vote, board)
) STRICT, WITHOUT ROWID;
CREATE INDEX voteBoards_by_board ON voteBoards (board);

-- Who may vote.
CREATE TABLE voters (
  vote TEXT NOT NULL REFERENCES votes ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  joinedLate INTEGER NOT NULL,
  isDone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (vote, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
  vote TEXT NOT NULL,
  person TEXT NOT NULL,
  note TEXT NOT NULL,
  -- The place of the scale in the plan, 0 where there is none.
  scale INTEGER NOT NULL,
  board TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (vote, person, note, scale),
  FOREIGN KEY (vote, person) REFERENCES voters ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`;

/** When somebody last said of a vote that they are done, or that they are not. */
export const voteDoneColumn = `
ALTER TABLE votes ADD COLUMN doneAt INTEGER NOT NULL DEFAULT 0;
`;
