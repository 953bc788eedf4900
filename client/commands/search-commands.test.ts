import { expect, test } from 'vitest';
import { searchCommands } from './search-commands.ts';

const COMMANDS = [
  { label: 'Siirrä…', group: 'Valittu lappu' },
  { label: 'Kirjoita lappu', group: 'Kirjoittaminen' },
  { label: 'Lapun väri…', group: 'Valittu lappu' },
  { label: 'Roskakori', group: 'Kirjoittaminen' },
];

const found = (typed: string): readonly string[] =>
  searchCommands(COMMANDS, ({ group }) => group, typed).map(({ label }) => label);

test('nothing typed finds everything, in its order', () => {
  expect(found('  ')).toEqual(COMMANDS.map(({ label }) => label));
});

test('what begins with the letters comes before what only holds them', () => {
  expect(found('lap')).toEqual(['Lapun väri…', 'Kirjoita lappu', 'Siirrä…']);
});

test('case and the dots on letters do not matter', () => {
  expect(found('SIIRRA')).toEqual(['Siirrä…']);
  expect(found('väri')).toEqual(found('vari'));
});

test('several words are looked for in the name and the group', () => {
  expect(found('vari valittu')).toEqual(['Lapun väri…']);
  expect(found('vari roska')).toEqual([]);
});
