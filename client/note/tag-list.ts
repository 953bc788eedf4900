import { MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { cleanLine } from '../../shared/lib/text.ts';

const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The tags in a line of words with commas between: trimmed, each once, as many and as long as a note may have. */
export const parseTags = (line: string): readonly string[] => {
  const tags: string[] = [];
  for (const part of line.split(',')) {
    const tag = cleanLine(part).replace(/^#/, '').slice(0, MAX_TAG_LENGTH).trim();
    if (tag !== '' && !tags.some((known) => sameTag(known, tag))) tags.push(tag);
  }
  return tags.slice(0, MAX_TAGS);
};

export const tagLine = (tags: readonly string[]): string => tags.join(', ');
