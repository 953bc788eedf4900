/** What facilitators note for themselves on the phases of a meeting: no document may hold it. */
export const phaseTables = `
CREATE TABLE phaseNotes (
  meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
  phase TEXT NOT NULL,
  notes TEXT NOT NULL,
  PRIMARY KEY (meeting, phase)
) STRICT, WITHOUT ROWID;
`;
