import { MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { cleanLine } from '../../shared/lib/text.ts';

const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The tags in a line of words with commas between: trimmed, each once, as many (`most`) and as long as a note may have. */
export const parseTags = (line: string, most = MAX_TAGS): readonly string[] => {
  const tags: string[] = [];
  for (const part of line.split(',')) {
    const tag = cleanLine(part).replace(/^#/, '').slice(0, MAX_TAG_LENGTH).trim();
    if (tag !== '' && !tags.some((known) => sameTag(known, tag))) tags.push(tag);
  }
  return tags.slice(0, most);
};

/** The line with one tag put at its end, or taken out of it. */
export const toggledTag = (line: string, tag: string): string => {
  const tags = parseTags(line);
  const others = tags.filter((one) => !sameTag(one, tag));
  return tagLine(others.length < tags.length ? others : [...tags, tag]);
};

export const hasTag = (line: string, tag: string): boolean =>
  parseTags(line).some((one) => sameTag(one, tag));

/** The tags that all of these have. */
export const commonTags = (all: readonly (readonly string[])[]): readonly string[] => {
  const [first = [], ...others] = all;
  return first.filter((tag) => others.every((tags) => tags.some((one) => sameTag(one, tag))));
};

/** A note's tags after several were given some tags in common instead of others. */
export const retagged = (
  tags: readonly string[],
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly string[] => {
  const kept = tags.filter((tag) => !before.some((one) => sameTag(one, tag)));
  return parseTags(tagLine([...after, ...kept]));
};

export const tagLine = (tags: readonly string[]): string => tags.join(', ');
