/**
 * The templates that the network has saved. Those that meetings had kept until now are taken over; who made them was not
 * written down.
 */
export const libraryTables = `
CREATE TABLE savedTemplates (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL REFERENCES networks,
  -- The person who may edit it; null: nobody but coordinators.
  maker TEXT REFERENCES people ON DELETE SET NULL,
  content TEXT NOT NULL,
  -- Counts the changes, so that two who edit at once do not overwrite each other.
  revision INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  removedAt INTEGER
) STRICT;
CREATE INDEX savedTemplates_of_network ON savedTemplates (network);

INSERT INTO savedTemplates (id, network, maker, content, revision, createdAt)
SELECT templates.id, meetings.network, NULL, json_object(
    'title', templates.content ->> 'title',
    'description', templates.content ->> 'description',
    'language', meetings.language,
    'purpose', 'gather',
    'layout', templates.content ->> 'layout',
    'settings', json(templates.content -> 'settings'),
    'afterwards', 'open',
    'suggestsTopics', json('false'),
    'notes', '',
    'sections', json((
      SELECT json_group_array(json(section)) FROM (
        SELECT json_remove(value, '$.id', '$.rank') AS section
        FROM json_each(templates.content, '$.sections')
        ORDER BY value ->> 'rank', value ->> 'id' LIMIT 100))),
    'phases', json('[]')), 1, templates.createdAt
FROM templates JOIN meetings ON meetings.id = templates.meeting;

DROP TABLE templates;
`;
