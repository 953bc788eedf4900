import { createHash } from 'node:crypto';

const INLINE = /<script>([\s\S]*?)<\/script>/g;
const OWN_SCRIPTS = "script-src 'self'";

/** The content policy of a page that has small scripts of our build in itself: exactly those may run, and nothing else inline. */
export const createPagePolicy = (html: string): ((policy: string) => string) => {
  const hashes = [...html.matchAll(INLINE)].map(([, script = '']) => {
    const hash = createHash('sha256').update(script).digest('base64');
    return ` 'sha256-${hash}'`;
  });
  return (policy) => policy.replace(OWN_SCRIPTS, `${OWN_SCRIPTS}${hashes.join('')}`);
};
