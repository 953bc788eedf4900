/** Groups that carry on after the meeting at whose table they met. Times are ms since 1970. */
export const lastingTables = `
-- A group's own: made when the meeting in which the group met was deleted, to be where its board is.
ALTER TABLE meetings ADD COLUMN isGroup INTEGER NOT NULL DEFAULT 0;

-- Whose board a lasting board is: they find it on their front page, and keep it when its meeting goes.
CREATE TABLE keepers (
  board TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
  since INTEGER NOT NULL,
  PRIMARY KEY (board, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX keepers_by_person ON keepers (person);
`;
