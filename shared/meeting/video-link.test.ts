import { describe, expect, it } from 'vitest';
import { MAX_VIDEO_LINK_LENGTH, videoLinkValue } from './video-link.ts';

describe('the address of a video call', () => {
  it.each([
    'https://teams.example.org/l/meetup-join/19%3ameeting_x?context=%7b%22Tid%22%7d',
    'https://zoom.example:8443/j/123?pwd=abc#success',
    'HTTPS://call.example/one',
  ])('is %s', (link) => {
    expect(videoLinkValue.safeParse(link).success).toBe(true);
  });

  it.each([
    'http://call.example/one',
    'javascript:alert(1)//https://call.example',
    'data:text/html,https://call.example',
    'https://',
    '//call.example/one',
    'call.example/one',
    ' https://call.example/one',
    'https://call.example/a b',
    'https://call.example/\u0000',
    'https://call.example/\u202etxt',
    'https://call.example/"><script>',
    'https://teams.example.org@elsewhere.example/one',
    'https://anna:secret@call.example/one',
    `https://call.example/${'x'.repeat(MAX_VIDEO_LINK_LENGTH)}`,
  ])('is not %s', (link) => {
    expect(videoLinkValue.safeParse(link).success).toBe(false);
  });
});
