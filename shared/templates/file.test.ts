import { expect, test } from 'vitest';
import { LANGUAGES } from '../lib/language.ts';
import { templates } from './all.ts';
import { type TemplateFlaw, readTemplateFile, writeTemplateFile } from './file.ts';
import { needsMapping } from './needs-mapping.ts';
import { inLanguage } from './template.ts';

const content = inLanguage(needsMapping, 'fi');

const flawsOf = (template: unknown, more: object = {}): readonly TemplateFlaw[] => {
  const file = { format: 'talkoot-template', version: 1, template, ...more };
  const read = readTemplateFile(JSON.stringify(file));
  return !read.ok && read.error.kind === 'flaws' ? read.error.flaws : [];
};

test('a template comes back as it was written, every one in every language', () => {
  for (const template of templates) {
    for (const language of LANGUAGES) {
      const written = inLanguage(template, language);
      expect(readTemplateFile(writeTemplateFile(written))).toEqual({ ok: true, value: written });
    }
  }
});

test.each([
  ['', 'notJson'],
  ['{"format": ', 'notJson'],
  ['[]', 'otherFormat'],
  ['null', 'otherFormat'],
  ['{"format": "something-else"}', 'otherFormat'],
  ['{"format": "talkoot-template", "version": 2}', 'newerVersion'],
])('%s is told to be %s', (text, kind) => {
  expect(readTemplateFile(text)).toEqual({ ok: false, error: { kind } });
});

test('what is wrong is told, and where', () => {
  const { title: _, ...untitled } = content;
  expect(flawsOf(untitled)).toEqual([
    { where: ['template', 'title'], what: 'missing', detail: '' },
  ]);
  const [section] = content.sections;
  expect(
    flawsOf({ ...content, sections: [section, { ...section, title: 'a'.repeat(201) }] }),
  ).toEqual([{ where: ['template', 'sections', 1, 'title'], what: 'tooLong', detail: '200' }]);
  const [phase] = content.phases;
  expect(flawsOf({ ...content, phases: [{ ...phase, minutes: '5' }] })).toEqual([
    { where: ['template', 'phases', 0, 'minutes'], what: 'wrongKind', detail: '' },
  ]);
  expect(flawsOf({ ...content, layout: 'circle' })).toEqual([
    { where: ['template', 'layout'], what: 'notAllowed', detail: '' },
  ]);
  expect(flawsOf({ ...content, title: ' ' })).toEqual([
    { where: ['template', 'title'], what: 'tooShort', detail: '1' },
  ]);
  expect(flawsOf({ ...content, script: 'x' })).toEqual([
    { where: ['template'], what: 'notKnown', detail: 'script' },
  ]);
  expect(flawsOf(content, { also: 1 })).toEqual([{ where: [], what: 'notKnown', detail: 'also' }]);
});

const withForm = (field: object) => ({
  ...content,
  sections: [
    { title: 'S', prompt: '', form: { fields: [{ id: 'f', kind: 'text', label: 'L', ...field }] } },
  ],
});

const withRules = (rules: object) => ({
  ...content,
  phases: content.phases
    .map((phase) => ({ ...phase, rules: { ...phase.rules, ...rules } }))
    .slice(0, 1),
});

test.each([
  ['a question of no kind', withForm({ kind: 'script' })],
  ['a question without words', withForm({ label: '' })],
  ['too many options', withForm({ kind: 'choice', options: Array(41).fill('o') })],
  ['a scale without end', withForm({ kind: 'scale', top: 1e9 })],
  ['an id that leads elsewhere', withForm({ id: '../board' })],
  ['a field that nobody knows', withForm({ run: 'x' })],
  ['a rule that is no rule', withRules({ add: 'yes' })],
  ['a rule that nobody knows', withRules({ admin: true })],
  ['no way to sign', withRules({ levels: [] })],
  ['another way to reveal', withRules({ reveal: 'never' })],
  [
    'time that runs back',
    { ...content, phases: content.phases.map((phase) => ({ ...phase, minutes: -5 })) },
  ],
  [
    'half a minute',
    { ...content, phases: content.phases.map((phase) => ({ ...phase, minutes: 0.5 })) },
  ],
  [
    'a hundred and one sections',
    { ...content, sections: Array.from({ length: 101 }, () => content.sections[0]) },
  ],
  [
    'thirty-one phases',
    { ...content, phases: Array.from({ length: 31 }, () => content.phases[0]) },
  ],
  ['a tool that draws something else', { ...content, tools: ['laser'] }],
  ['a view that is none', { ...content, views: ['hologram'] }],
  ['a colour that is none', { ...content, legend: { blood: 'danger' } }],
  ['a meaning without end', { ...content, legend: { sun: 'a'.repeat(61) } }],
  ['a tag that is no text', { ...content, tags: [{}] }],
  ['a title that is a list', { ...content, title: ['a', 'b'] }],
  ['notes in numbers', { ...content, notes: 5 }],
  ['a language that nobody speaks', { ...content, language: 'xx' }],
  ['nothing', null],
])('a file with %s is refused, and says where', (_, template) => {
  expect(flawsOf(template)).not.toEqual([]);
});

test('a file cannot reach behind the template', () => {
  const file = `{"format": "talkoot-template", "version": 1, "__proto__": {"polluted": 1}, "template": {"__proto__": {"title": "x"}}}`;
  expect(readTemplateFile(file).ok).toBe(false);
  expect('polluted' in {}).toBe(false);
  const deep = `{"format": "talkoot-template", "version": 1, "template": ${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect(readTemplateFile(deep).ok).toBe(false);
});
