import { describe, expect, it } from 'vitest';
import { boardFields } from '../board/records/board.ts';
import { sectionFields } from '../board/records/section.ts';
import { isId } from '../lib/id.ts';
import { LANGUAGES, type LocalText } from '../lib/language.ts';
import { byRank } from '../lib/rank.ts';
import { findTemplate, templates } from './all.ts';
import { templateContent } from './template.ts';

/** What still reads at a glance above a column on a phone. */
const GLANCE_LENGTH = 120;

const countingIds = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};

const textsOf = (texts: readonly LocalText[]) => texts.flatMap((text) => Object.values(text));

describe.each(templates)('template $id', (template) => {
  const titles = [template.title, ...template.sections.map((section) => section.title)];
  const prompts = template.sections.map((section) => section.prompt);

  it('is written out in every language', () => {
    for (const text of [...titles, ...prompts, template.description]) {
      expect(Object.keys(text).toSorted()).toEqual([...LANGUAGES].toSorted());
      for (const words of Object.values(text)) expect(words.trim()).toMatch(/./);
    }
  });

  it('asks, briefly and calmly', () => {
    for (const prompt of textsOf(prompts)) expect(prompt).toMatch(/^[^!]+\?$/);
    for (const text of textsOf([...titles, ...prompts, template.description])) {
      expect(text.length).toBeLessThanOrEqual(GLANCE_LENGTH);
      expect(text).not.toContain('!');
    }
  });

  it.each(LANGUAGES)('makes a board that the schema accepts, in %s', (language) => {
    const board = templateContent(template, language, countingIds());
    expect(boardFields.title.schema.safeParse(board.title).success).toBe(true);
    expect(boardFields.description.schema.safeParse(board.description).success).toBe(true);
    for (const section of board.sections) {
      expect(isId(section.id)).toBe(true);
      expect(sectionFields.title.schema.safeParse(section.title).success).toBe(true);
      expect(sectionFields.prompt.schema.safeParse(section.prompt).success).toBe(true);
      expect(sectionFields.rank.schema.safeParse(section.rank).success).toBe(true);
    }
  });

  it('keeps the order and gives every section an id of its own', () => {
    const { sections } = templateContent(template, 'fi', countingIds());
    expect(sections.toSorted(byRank).map((section) => section.title)).toEqual(
      template.sections.map((section) => section.title.fi),
    );
    expect(new Set(sections.map((section) => section.id)).size).toBe(template.sections.length);
  });
});

describe('the templates together', () => {
  it('have ids of their own and are found by them', () => {
    expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
    for (const template of templates) expect(findTemplate(template.id)).toBe(template);
    expect(findTemplate('no-such-template')).toBeUndefined();
  });

  it('lock the presenter’s opening and nothing else in a discussion', () => {
    const discussion = findTemplate('thematic-discussion');
    expect(discussion?.sections.map((section) => section.locked === true)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('have a section for each of six stakeholders', () => {
    expect(findTemplate('needs-mapping')?.sections).toHaveLength(6);
  });
});
