import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { templateValue } from '../../../shared/templates/content.ts';
import { directoryTables } from './schema/directory-tables.ts';
import { libraryTables } from './schema/library-tables.ts';

test('templates that meetings kept become the network’s, with their sections in order', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(directoryTables);
  database.exec("INSERT INTO networks VALUES ('n', 'Verkosto', 'p', 1)");
  database.exec(
    "INSERT INTO meetings VALUES ('m', 'n', 'T', '', 'sv', 'Europe/Helsinki', NULL, NULL, 'live', 1, NULL, 1)",
  );
  const old = {
    title: 'Meidän "pohja"',
    description: 'Kuvaus',
    layout: 'columns',
    settings: { participantsAdd: false, participantsEdit: 'own' },
    sections: [
      { id: 'b', title: 'Toinen', prompt: '', rank: 'a1', locked: false },
      { id: 'a', title: 'Eka', prompt: 'Mitä?', rank: 'a0', locked: true, color: 'sun' },
    ],
    notes: [],
  };
  database
    .prepare('INSERT INTO templates VALUES (?, ?, ?, ?)')
    .run('t', 'm', JSON.stringify(old), 7);
  const bare = { ...old, settings: {}, sections: [] };
  database
    .prepare('INSERT INTO templates VALUES (?, ?, ?, ?)')
    .run('u', 'm', JSON.stringify(bare), 8);
  database.exec(libraryTables);
  const rows = database.prepare('SELECT * FROM savedTemplates ORDER BY createdAt').all();
  expect(rows).toMatchObject([
    { id: 't', network: 'n', maker: null, revision: 1, createdAt: 7, removedAt: null },
    { id: 'u', network: 'n' },
  ]);
  const [content, other] = rows.map((row) =>
    templateValue.parse(JSON.parse(String(row['content']))),
  );
  expect(content).toEqual({
    title: old.title,
    description: 'Kuvaus',
    language: 'sv',
    purpose: 'gather',
    layout: 'columns',
    settings: old.settings,
    afterwards: 'open',
    suggestsTopics: false,
    notes: '',
    sections: [
      { title: 'Eka', prompt: 'Mitä?', locked: true, color: 'sun' },
      { title: 'Toinen', prompt: '', locked: false },
    ],
    phases: [],
  });
  expect(other).toMatchObject({ settings: {}, sections: [] });
  database.close();
});
