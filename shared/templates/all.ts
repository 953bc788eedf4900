import { beforeDuringAfter } from './before-during-after.ts';
import { blank } from './blank.ts';
import { innovationChallenge } from './innovation-challenge.ts';
import { literatureList } from './literature-list.ts';
import { needsMapping } from './needs-mapping.ts';
import type { BoardTemplate } from './template.ts';
import { thematicDiscussion } from './thematic-discussion.ts';

/** The templates that ship with the product, in the order in which they are offered. */
export const templates: readonly BoardTemplate[] = [
  blank,
  needsMapping,
  thematicDiscussion,
  beforeDuringAfter,
  innovationChallenge,
  literatureList,
];

/** `undefined` for an id that no shipped template has; a meeting's own templates are kept elsewhere. */
export const findTemplate = (id: string): BoardTemplate | undefined =>
  templates.find((template) => template.id === id);
