import { beforeDuringAfter } from './before-during-after.ts';
import { blank } from './blank.ts';
import { checkIn } from './check-in.ts';
import { checkOut } from './check-out.ts';
import { dotVoting } from './dot-voting.ts';
import { goodPractice } from './good-practice.ts';
import { howMightWe } from './how-might-we.ts';
import { impactAndEffort } from './impact-and-effort.ts';
import { innovationChallenge } from './innovation-challenge.ts';
import { jointExperiment } from './joint-experiment.ts';
import { literatureList } from './literature-list.ts';
import { meetingFrame } from './meeting-frame.ts';
import { needsMapping } from './needs-mapping.ts';
import { roseThornBud } from './rose-thorn-bud.ts';
import { sailboat } from './sailboat.ts';
import { seekAndOffer } from './seek-and-offer.ts';
import { startStopContinue } from './start-stop-continue.ts';
import { swot } from './swot.ts';
import type { BoardTemplate } from './template.ts';
import { thematicDiscussion } from './thematic-discussion.ts';
import { topicSuggestions } from './topic-suggestions.ts';
import { whatNow } from './what-now.ts';

/** The templates that ship with the product, in the order in which they are offered. */
export const templates: readonly BoardTemplate[] = [
  blank,
  meetingFrame,
  topicSuggestions,
  checkIn,
  needsMapping,
  innovationChallenge,
  howMightWe,
  swot,
  thematicDiscussion,
  dotVoting,
  impactAndEffort,
  beforeDuringAfter,
  checkOut,
  startStopContinue,
  roseThornBud,
  sailboat,
  whatNow,
  seekAndOffer,
  jointExperiment,
  goodPractice,
  literatureList,
];

/** `undefined` for an id that no shipped template has; those that the network saved are kept elsewhere. */
export const findTemplate = (id: string): BoardTemplate | undefined =>
  templates.find((template) => template.id === id);
