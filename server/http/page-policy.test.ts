import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createPagePolicy } from './page-policy.ts';

const POLICY = "default-src 'none';script-src 'self';style-src 'self'";

describe('the policy of the page', () => {
  test('names each script that stands in it, and no other', () => {
    const html = '<head><script>ask()</script><script type="module" src="/a.js"></script></head>';
    const hash = createHash('sha256').update('ask()').digest('base64');
    expect(createPagePolicy(html)(POLICY)).toBe(
      `default-src 'none';script-src 'self' 'sha256-${hash}';style-src 'self'`,
    );
  });

  test('stays as it is when there is none', () => {
    expect(createPagePolicy('<title>Talkoot</title>')(POLICY)).toBe(POLICY);
  });
});
