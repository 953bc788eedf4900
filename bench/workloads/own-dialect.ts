import type { DialectName } from '../dialects/dialects.ts';
import type { Target } from '../targets/target.ts';

/** How a server's own client speaks to it: ours says hello, and then hears what is saved. */
export const ownDialect = ({ name, dialect }: Target): DialectName =>
  name === 'talkoot' ? 'talkoot' : dialect;
