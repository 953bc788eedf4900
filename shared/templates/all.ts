import { beforeDuringAfter } from './before-during-after.ts';
import { blank } from './blank.ts';
import { checkOut } from './check-out.ts';
import { innovationChallenge } from './innovation-challenge.ts';
import { literatureList } from './literature-list.ts';
import { meetingFrame } from './meeting-frame.ts';
import { needsMapping } from './needs-mapping.ts';
import { seekAndOffer } from './seek-and-offer.ts';
import type { BoardTemplate } from './template.ts';
import { thematicDiscussion } from './thematic-discussion.ts';
import { topicSuggestions } from './topic-suggestions.ts';

/** The templates that ship with the product, in the order in which they are offered. */
export const templates: readonly BoardTemplate[] = [
  blank,
  meetingFrame,
  topicSuggestions,
  needsMapping,
  innovationChallenge,
  thematicDiscussion,
  beforeDuringAfter,
  checkOut,
  seekAndOffer,
  literatureList,
];

/** `undefined` for an id that no shipped template has; those that the network saved are kept elsewhere. */
export const findTemplate = (id: string): BoardTemplate | undefined =>
  templates.find((template) => template.id === id);
