import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language-choice.ts';

describe('chooseLanguage', () => {
  it('keeps what was chosen before', () => {
    expect(chooseLanguage('sv', ['fi-FI'])).toBe('sv');
  });

  it('takes the first language of the browser that it speaks', () => {
    expect(chooseLanguage(null, ['de-DE', 'sv-FI', 'fi'])).toBe('sv');
    expect(chooseLanguage(null, ['FI'])).toBe('fi');
  });

  it('ignores a stored language that is not one', () => {
    expect(chooseLanguage('klingon', ['fi'])).toBe('fi');
  });

  it('falls back to English', () => {
    expect(chooseLanguage(null, [])).toBe('en');
    expect(chooseLanguage(null, ['ja'])).toBe('en');
  });
});
