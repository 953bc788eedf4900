import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change, Facts } from '../../../shared/access/change.ts';
import type { Connection } from '../connections/connection.ts';
import { type GateContext, judge, type Judgement } from '../gate/gate.ts';
import type { Grace } from './grace.ts';

const NOTHING: Judgement = { verdict: 'nothing' };
const FULL: Judgement = { verdict: 'refused', reason: 'documentFull' };

/** No structs and no deletions: what somebody answers who has nothing that we lack. */
const isNothing = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;

/** Everything but taking something away, or putting it into the trash. */
const isGrowth = (change: Change): boolean =>
  change.op === 'create' || (change.op === 'put' && change.field !== 'deleted');

/** What may have been allowed a moment ago; anything else was never right. */
const BY_RULES: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
  'readOnly',
  'facilitatorsOnly',
  'notYours',
  'sectionLocked',
  'noteLocked',
  'afterApproval',
  'reactionsClosed',
  'voteOpen',
  'switchedOff',
  'notInPhase',
  'frozen',
]);

export type EditCase = {
  readonly bytes: Uint8Array;
  readonly connection: Connection;
  readonly grace: Grace;
  /** Asked only when the edit holds anything, so that a resting document goes on resting. */
  readonly context: () => GateContext;
  /** True when the document has reached its limit. */
  readonly isFull: () => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: number;
};

/**
 * Judges an edit as the room has to: by the rules of now or, when it was under way while they changed, by those that
 * its writer saw; and a full document takes only what makes it smaller.
 */
export const judgeEdit = (edit: EditCase): Judgement => {
  if (isNothing(edit.bytes)) return NOTHING;
  const context = edit.context();
  const judgement = judgeWithGrace(edit, context);
  const grows =
    judgement.verdict === 'accepted' && !judgement.isDeletion && judgement.changes.some(isGrowth);
  return grows && edit.isFull() ? FULL : judgement;
};

const judgeWithGrace = (edit: EditCase, context: GateContext): Judgement => {
  const { bytes, connection } = edit;
  const judgement = judge(bytes, connection.actor, context);
  if (judgement.verdict !== 'refused' || !BY_RULES.has(judgement.reason)) return judgement;
  for (const { actor, facts } of earlierRights(edit, context.facts)) {
    const again = judge(bytes, actor, { ...context, facts });
    if (again.verdict === 'accepted') return again;
  }
  return judgement;
};

/** As whom and by which rules the writer may have thought to write, if that was different a moment ago. */
const earlierRights = (
  { connection, grace, now }: EditCase,
  facts: Facts,
): readonly { readonly actor: Actor; readonly facts: Facts }[] => {
  const earlierActor = connection.earlierActor();
  const actors = earlierActor ? [connection.actor, earlierActor] : [connection.actor];
  const rules = [facts, ...grace.earlier(facts, connection.since, now)];
  return actors.flatMap((actor) => rules.map((rule) => ({ actor, facts: rule }))).slice(1);
};
