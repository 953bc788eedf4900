import { describe, expect, it } from 'vitest';
import { RULE_PRESETS, type RulePreset, rulesOf } from '../access/rule-presets.ts';
import { isId } from '../lib/id.ts';
import { LANGUAGES, type LocalText } from '../lib/language.ts';
import { byRank } from '../lib/rank.ts';
import { findTemplate, templates } from './all.ts';
import { boardOfTemplate, MAX_TEMPLATE_BYTES, templateBytes, templateValue } from './content.ts';
import { type BoardTemplate, inLanguage } from './template.ts';

/** What still reads at a glance above a column on a phone. */
const GLANCE_LENGTH = 120;

const countingIds = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};

const textsOf = (texts: readonly LocalText[]) => texts.flatMap((text) => Object.values(text));

const promptsOf = ({ sections, phases }: BoardTemplate): LocalText[] =>
  [...sections, ...phases].map(({ prompt }) => prompt);

const namesOf = ({ title, description, sections, phases }: BoardTemplate): LocalText[] => [
  title,
  description,
  ...[...sections, ...phases].map((part) => part.title),
];

const notesOf = ({ notes, phases }: BoardTemplate): LocalText[] => [
  notes,
  ...phases.flatMap((phase) => (phase.notes ? [phase.notes] : [])),
];

describe.each(templates)('template $id', (template) => {
  it('is written out in every language', () => {
    for (const text of [...namesOf(template), ...promptsOf(template), ...notesOf(template)]) {
      expect(Object.keys(text).toSorted()).toEqual([...LANGUAGES].toSorted());
      for (const words of Object.values(text)) expect(words).toBe(words.trim());
      for (const words of Object.values(text)) expect(words).toMatch(/./);
    }
  });

  it('asks, briefly and calmly', () => {
    for (const prompt of textsOf(promptsOf(template))) expect(prompt).toMatch(/^[^!]+\?$/);
    for (const text of textsOf([...namesOf(template), ...promptsOf(template)])) {
      expect(text.length).toBeLessThanOrEqual(GLANCE_LENGTH);
      expect(text).not.toContain('!');
    }
    for (const text of textsOf(notesOf(template))) expect(text).toMatch(/^[^!]+\.$/);
  });

  it('asks for more than words in every language, with answers to choose from that differ', () => {
    for (const { form } of template.sections) {
      if (form === undefined) continue;
      const words = form.fields.flatMap(({ label, options = [], low, high }) => [
        label,
        ...options,
        ...[low, high].filter((end) => end !== undefined),
      ]);
      for (const text of [...words, ...(form.placeholder ? [form.placeholder] : [])]) {
        expect(Object.keys(text).toSorted()).toEqual([...LANGUAGES].toSorted());
        for (const said of Object.values(text)) expect(said).toMatch(/^\S(.*\S)?$/);
      }
      for (const { options = [] } of form.fields) {
        for (const language of LANGUAGES) {
          const choices = options.map((option) => option[language]);
          expect(new Set(choices).size).toBe(choices.length);
        }
      }
      expect(new Set(form.fields.map(({ id }) => id)).size).toBe(form.fields.length);
    }
  });

  it('tells every section and phase apart by its name', () => {
    for (const language of LANGUAGES) {
      const { sections, phases } = inLanguage(template, language);
      for (const parts of [sections, phases]) {
        expect(new Set(parts.map(({ title }) => title)).size).toBe(parts.length);
      }
    }
  });

  it('gives every phase a time and rules, and can be led from start to end', () => {
    const { phases } = template;
    for (const { minutes } of phases) expect(minutes).toBeGreaterThan(0);
    const presets = RULE_PRESETS.map(rulesOf);
    for (const { rules } of phases) expect(presets).toContainEqual(rules);
    expect(phases.length === 0 || phases.some(({ rules }) => rules.add)).toBe(true);
  });

  it.each(LANGUAGES)('is what the network could have saved, in %s', (language) => {
    const content = inLanguage(template, language);
    expect(templateValue.parse(content)).toEqual(content);
    expect(templateBytes(content)).toBeLessThan(MAX_TEMPLATE_BYTES / 4);
  });

  it('has the same shape in every language', () => {
    const shapes = LANGUAGES.map((language) => {
      const { sections, phases } = inLanguage(template, language);
      return [
        sections.map(({ color, locked }) => ({ color, locked })),
        phases.map(({ minutes, rules }) => ({ minutes, rules })),
      ];
    });
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it('keeps the order and gives every section an id of its own', () => {
    const { sections } = boardOfTemplate(inLanguage(template, 'fi'), countingIds());
    expect(sections.toSorted(byRank).map((section) => section.title)).toEqual(
      template.sections.map((section) => section.title.fi),
    );
    expect(new Set(sections.map(({ id }) => id)).size).toBe(template.sections.length);
    for (const { id } of sections) expect(isId(id)).toBe(true);
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

  it('fill the two hours of a meeting', () => {
    const frame = findTemplate('meeting-frame');
    expect(frame?.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
  });

  it('are twenty, and a blank board', () => {
    expect(templates).toHaveLength(21);
    expect(templates.filter(({ phases }) => phases.length === 0).map(({ id }) => id)).toEqual([
      'blank',
      'literature-list',
    ]);
  });

  it('ask those who seek and those who offer how they are reached', () => {
    const asked = findTemplate('seek-and-offer')?.sections.map(({ form }) =>
      (form?.fields ?? []).filter(({ required }) => required).map(({ id }) => id),
    );
    expect(asked).toEqual([['contact'], ['contact'], []]);
  });

  it('rate impact and effort before they are placed', () => {
    const rules = findTemplate('impact-and-effort')?.phases.map((phase) => phase.rules);
    const wanted: RulePreset[] = ['secret', 'vote', 'arrange', 'write'];
    expect(rules).toEqual(wanted.map(rulesOf));
  });

  it('ask for topics in one of them', () => {
    expect(templates.filter(({ suggestsTopics }) => suggestsTopics).map(({ id }) => id)).toEqual([
      'topic-suggestions',
    ]);
  });
});
