/** A meeting that is being made from another one: nobody finds it before all of it is there. */
export const unfinishedTables = `
ALTER TABLE meetings ADD COLUMN isUnfinished INTEGER NOT NULL DEFAULT 0;
`;
