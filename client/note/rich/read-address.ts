import { linkValue } from '../../../shared/document/values.ts';

const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

const withScheme = (typed: string): string => {
  if (MAIL.test(typed)) return `mailto:${typed}`;
  // "example.org:8080" has no scheme, although it looks like one.
  return SCHEME.test(typed) && !/^[^/:]+\.[^/:]+:\d/.test(typed) ? typed : `https://${typed}`;
};

/** The address that somebody means: of the web or a mailbox; `null` for anything else, such as script. */
export const readAddress = (typed: string): string | null => {
  const address = withScheme(typed.trim());
  const read = linkValue.safeParse(address);
  return read.success && URL.canParse(read.data) ? read.data : null;
};
