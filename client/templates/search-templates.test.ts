import { expect, test } from 'vitest';
import type { TemplateCard } from '../../shared/api/templates.ts';
import { templates } from '../../shared/templates/all.ts';
import { inLanguage } from '../../shared/templates/template.ts';
import { groupTemplates, searchTemplates } from './search-templates.ts';

const cards: readonly TemplateCard[] = templates.map((template) => ({
  id: template.id,
  saved: false,
  revision: null,
  content: inLanguage(template, 'fi'),
}));

const found = (search: string): string[] => searchTemplates(cards, search).map(({ id }) => id);

test('finds by words of the title, the sections and the phases, in any order and case', () => {
  expect(found('ÄÄNESTYS tarve')).toEqual(['needs-mapping']);
  expect(found('aikana')).toContain('before-during-after');
  expect(found('xyzzy')).toEqual([]);
  expect(found('  ')).toHaveLength(cards.length);
});

test('puts every template into one group, and leaves empty groups out', () => {
  const groups = groupTemplates(cards);
  expect(groups.flatMap((group) => group.templates)).toHaveLength(cards.length);
  expect(groupTemplates(searchTemplates(cards, 'loppukysymys')).length).toBeLessThan(groups.length);
  expect(groupTemplates([])).toEqual([]);
});
