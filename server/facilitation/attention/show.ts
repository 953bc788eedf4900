import type * as Y from 'yjs';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import type {
  AttentionLevel,
  Spotlight,
  Target,
} from '../../../shared/meeting/records/attention.ts';
import { clearRoot, writeRoot } from '../../../shared/meeting/write.ts';
import { type Refusal, refuse } from '../refusal.ts';

type Moment = { readonly by: string; readonly at: number };

/** Somebody else's that makes way. */
type Replaced = { readonly by: string; readonly level: AttentionLevel | 'spotlight' };

export type Shown = { readonly attention: string; readonly replaced: Replaced | null };

const othersAttention = (doc: Y.Doc, by: string): Replaced | null => {
  const { attention } = readControl(doc);
  return attention && attention.by !== by ? { by: attention.by, level: attention.level } : null;
};

const othersSpotlight = (doc: Y.Doc, by: string): Replaced | null => {
  const { spotlight } = readControl(doc);
  return spotlight && spotlight.by !== by ? { by: spotlight.by, level: 'spotlight' } : null;
};

/** Shows something to everybody; the newest wins. Those who are moved are not left behind a large note. */
export const show = (
  doc: Y.Doc,
  { level, target }: { readonly level: AttentionLevel; readonly target: Target },
  { by, at }: Moment,
): Shown => {
  const id = createId();
  const moves = level !== 'look';
  const replaced = othersAttention(doc, by) ?? (moves ? othersSpotlight(doc, by) : null);
  writeRoot(doc, 'control', {
    attention: { id, level, target, by, at },
    ...(moves && { spotlight: null }),
  });
  clearRoot(doc, 'seen');
  return { attention: id, replaced };
};

/** Shows one note large. Stepping on from another note of the same board, it stays the same spotlight. */
export const showSpotlight = (
  doc: Y.Doc,
  { board, note }: Pick<Spotlight, 'board' | 'note'>,
  { by, at }: Moment,
): Shown => {
  const before = readControl(doc).spotlight;
  const goesOn = before?.board === board;
  const id = goesOn ? before.id : createId();
  const moves = readControl(doc).attention?.level !== 'look';
  const replaced = othersSpotlight(doc, by) ?? (moves ? othersAttention(doc, by) : null);
  writeRoot(doc, 'control', {
    spotlight: { id, board, note, by, at },
    // Nobody is taken to two places.
    ...(moves && { attention: null }),
  });
  if (!goesOn) clearRoot(doc, 'seen');
  return { attention: id, replaced };
};

/** Lets everybody go. */
export const release = (doc: Y.Doc): void => {
  writeRoot(doc, 'control', { attention: null });
  clearRoot(doc, 'seen');
};

/** Lets everybody go from what the releaser means; what has come since stays. */
export const releaseOnly = (doc: Y.Doc, id: string | undefined): Result<null, Refusal> => {
  const { attention } = readControl(doc);
  if (id !== undefined && attention && attention.id !== id) {
    return refuse('conflict', 'Something else is shown by now.');
  }
  if (attention) release(doc);
  return ok(null);
};

/** Puts the large note away. */
export const putSpotlightAway = (doc: Y.Doc): void => {
  if (!readControl(doc).spotlight) return;
  writeRoot(doc, 'control', { spotlight: null });
  clearRoot(doc, 'seen');
};

/** Remembers that somebody has seen what is shown; what is over needs no mark. */
export const markSeen = (
  doc: Y.Doc,
  attention: string,
  { by, at }: Moment,
): Result<null, Refusal> => {
  const { attention: shown, spotlight } = readControl(doc);
  if (shown?.id !== attention && spotlight?.id !== attention) {
    return refuse('conflict', 'That is not shown any more.');
  }
  const seen = doc.getMap('seen');
  const before = seen.get(by);
  const isKnown =
    typeof before === 'object' &&
    before !== null &&
    'attention' in before &&
    before.attention === attention;
  if (!isKnown) seen.set(by, { attention, at });
  return ok(null);
};
