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
