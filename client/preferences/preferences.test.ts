import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences } from './preferences.ts';

describe('parsePreferences', () => {
  it('starts with everything on', () => {
    expect(parsePreferences(null)).toEqual(DEFAULT_PREFERENCES);
  });

  it('keeps what was chosen and adds what is new', () => {
    expect(parsePreferences('{"characterKeys":false}')).toEqual({
      ...DEFAULT_PREFERENCES,
      characterKeys: false,
    });
  });

  it('forgets what it does not understand', () => {
    expect(parsePreferences('{"views":{"b":"hologram"}}')).toEqual(DEFAULT_PREFERENCES);
    expect(parsePreferences('not json')).toEqual(DEFAULT_PREFERENCES);
    expect(parsePreferences('[]')).toEqual(DEFAULT_PREFERENCES);
  });
});
