import { type DrawingRoot, TOOL_OF_ROOT } from '../../board/drawing-roots.ts';
import type { Actor } from '../actor.ts';
import { type Change, type Facts, lets, refused, type Verdict } from '../change.ts';
import { mayChangeAuthored } from './authored-rules.ts';

/** What a new record of each root must have besides its author. */
const REQUIRED: Readonly<Record<DrawingRoot, readonly string[]>> = {
  connectors: ['from', 'to'],
  strokes: ['points', 'frame'],
  shapes: ['frame', 'text'],
};

/** To draw something, as the rules are asked about it before there is anything. */
export const newDrawing = (root: DrawingRoot, personId: string): Change => ({
  op: 'create',
  root,
  id: 'new',
  fields: new Map<string, unknown>([
    ['author', personId],
    ...REQUIRED[root].map((name): [string, unknown] => [name, null]),
  ]),
});

/** Where something lies, and what it leads to. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['frame', 'layer', 'from', 'to']);

/**
 * Drawings are made with the tools that the board has, in one's own name. Whose others a participant may move or change is
 * what the board says of notes; nobody but their author and facilitators takes them away.
 */
export const mayDraw =
  (root: DrawingRoot) =>
  (actor: Actor, change: Change, facts: Facts): Verdict => {
    const { [root]: tool } = TOOL_OF_ROOT;
    if (change.op === 'create' && !REQUIRED[root].every((name) => change.fields.has(name))) {
      return refused('invalidValue');
    }
    const field = 'field' in change ? change.field : '';
    // What was drawn stays as it was, and a text is never taken away from under those who write in it.
    if (field === 'points' || (field === 'text' && change.op === 'delete')) {
      return refused('serverOnly');
    }
    const asAuthor = mayChangeAuthored(tool, actor, change, facts);
    if (asAuthor.ok || asAuthor.error !== 'notYours' || field === 'deleted') return asAuthor;
    const drawing = lets(facts, tool);
    return drawing.ok ? lets(facts, PLACE_FIELDS.has(field) ? 'moveAll' : 'editAll') : drawing;
  };
