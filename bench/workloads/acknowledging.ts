import type { DialectName } from '../dialects/dialects.ts';
import type { Target } from '../targets/target.ts';

/** How a server is spoken to that is to say what is saved: ours does so after a hello. */
export const acknowledging = ({ name, dialect }: Target): DialectName =>
  name === 'talkoot' ? 'talkoot' : dialect;
