import { MAX_TOPIC_LENGTH, MAX_WHY_LENGTH } from '../../shared/meeting/records/table.ts';
import { cleanLine } from '../../shared/lib/text.ts';

/** What a note suggests: its first line is the topic, the rest says why. */
export const topicOf = (text: string): { readonly topic: string; readonly why: string } => {
  const [first = '', ...rest] = text.trim().split('\n');
  return {
    topic: cleanLine(first).slice(0, MAX_TOPIC_LENGTH).trim(),
    why: cleanLine(rest.join(' ')).slice(0, MAX_WHY_LENGTH).trim(),
  };
};
