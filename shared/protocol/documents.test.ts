import { describe, expect, it } from 'vitest';
import { documentName, parseDocumentName } from './documents.ts';

describe('document names', () => {
  it.each(['meeting:m1', 'board:b-1', 'draft:b1:p1'])('%s is read and written the same', (name) => {
    const ref = parseDocumentName(name);
    expect(ref && documentName(ref)).toBe(name);
  });

  it.each([
    '',
    'board',
    'board:',
    'board:a:b',
    'draft:b1',
    'draft:b1:p1:x',
    'notes:n1',
    'board:../x',
    `board:${'x'.repeat(65)}`,
    'board:__proto__',
  ])('%j is no document', (name) => {
    expect(parseDocumentName(name)).toBeNull();
  });
});
