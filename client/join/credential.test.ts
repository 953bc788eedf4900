import { describe, expect, it } from 'vitest';
import { groupCode, joinPath, parseCode, parseCredential } from './credential.ts';

const key = 'Abc123_-xyzABCDEFGH012';

describe('parseCredential', () => {
  it('reads the key of a whole link', () => {
    expect(parseCredential(`https://talkoot.example/join#${key}`)).toEqual({ key });
  });

  it('reads a bare key and a fragment', () => {
    expect(parseCredential(` ${key} `)).toEqual({ key });
    expect(parseCredential(`#${key}`)).toEqual({ key });
  });

  it('reads codes as people write them', () => {
    expect(parseCredential('427 118 903')).toEqual({ code: '427118903' });
    expect(parseCredential('427-118-903')).toEqual({ code: '427118903' });
    expect(parseCredential('#427118903')).toEqual({ code: '427118903' });
  });

  it('refuses what is neither', () => {
    expect(parseCredential('')).toBeNull();
    expect(parseCredential('https://talkoot.example/join')).toBeNull();
    expect(parseCredential('42711890')).toBeNull();
    expect(parseCredential(`${key}<script>`)).toBeNull();
  });
});

describe('codes', () => {
  it('have nine digits', () => {
    expect(parseCode('427 118 903')).toBe('427118903');
    expect(parseCode('4271189034')).toBeNull();
    expect(parseCode('427 118 90a')).toBeNull();
  });

  it('are shown in threes', () => {
    expect(groupCode('427118903')).toBe('427 118 903');
    expect(groupCode('4271')).toBe('427 1');
  });
});

describe('joinPath', () => {
  it('keeps the secret in the fragment', () => {
    expect(joinPath({ key })).toBe(`/join#${key}`);
    expect(joinPath({ code: '427118903' })).toBe('/join#427118903');
  });
});
