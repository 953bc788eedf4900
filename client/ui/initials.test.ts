import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it('takes the first letters of the first and the last word', () => {
    expect(initialsOf('Anna Maria Koskinen')).toBe('AK');
    expect(initialsOf('åsa-lena öberg')).toBe('ÅÖ');
  });

  it('is content with one word', () => {
    expect(initialsOf('Eetu')).toBe('E');
  });

  it('survives names without letters', () => {
    expect(initialsOf('  ')).toBe('?');
    expect(initialsOf('(x) …')).toBe('X');
  });
});
