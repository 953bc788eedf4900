import { expect, test } from 'vitest';
import { needsMapping } from '../../shared/templates/needs-mapping.ts';
import { inLanguage } from '../../shared/templates/template.ts';
import {
  contentOf,
  draftOf,
  isChanged,
  removeItem,
  replaceItem,
  stepItem,
} from './template-draft.ts';

const content = inLanguage(needsMapping, 'en');
const list = ['a', 'b', 'c'].map((key) => ({ key, item: key }));
const keys = (changed: readonly { readonly key: string }[]) =>
  changed.map(({ key }) => key).join('');

test('what is not edited goes back as it came', () => {
  expect(contentOf(draftOf(content))).toEqual(content);
});

test('what would be lost by leaving is known', () => {
  const draft = draftOf(content);
  expect(isChanged(draft, content)).toBe(false);
  expect(isChanged({ ...draft, layout: 'canvas' }, content)).toBe(true);
  expect(isChanged({ ...draft, sections: draft.sections.slice(1) }, content)).toBe(true);
});

test('items are moved step by step, to the ends and no further', () => {
  expect(keys(stepItem(list, 'b', -1))).toBe('bac');
  expect(keys(stepItem(list, 'b', 1))).toBe('acb');
  expect(keys(stepItem(list, 'a', -1))).toBe('abc');
  expect(keys(stepItem(list, 'c', 1))).toBe('abc');
  expect(keys(stepItem(list, 'x', 1))).toBe('abc');
});

test('items are written anew and taken out', () => {
  expect(replaceItem(list, 'b', 'new')[1]).toEqual({ key: 'b', item: 'new' });
  expect(keys(removeItem(list, 'b'))).toBe('ac');
});
