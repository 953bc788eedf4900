import { describe, expect, it } from 'vitest';
import { feedbackLink } from './feedback-link.ts';

describe('feedbackLink', () => {
  it('keeps addresses of the web', () => {
    expect(feedbackLink('https://example.org/form')).toBe('https://example.org/form');
  });

  it('makes a mail address clickable', () => {
    expect(feedbackLink('help@example.org')).toBe('mailto:help@example.org');
  });

  it('never makes a link of anything else', () => {
    expect(feedbackLink('javascript:alert(1)')).toBeNull();
    expect(feedbackLink(undefined)).toBeNull();
  });
});
