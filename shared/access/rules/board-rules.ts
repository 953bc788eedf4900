import { SERVER_BOARD_FIELDS } from '../../board/records/board.ts';
import type { Actor } from '../actor.ts';
import {
  allowed,
  type Change,
  type Facts,
  isFacilitator,
  mayMarkDeleted,
  refused,
  type Verdict,
} from '../change.ts';
import { mayChangeCluster } from './cluster-rules.ts';
import { mayComment } from './comment-rules.ts';
import { mayAnswer } from './answer-rules.ts';
import { mayDraw } from './drawing-rules.ts';
import { mayChangeNote } from './note-rules.ts';
import { mayReact } from './reaction-rules.ts';

type RootRule = (actor: Actor, change: Change, facts: Facts) => Verdict;

const mayChangeSection: RootRule = (actor, change) => {
  if (change.op === 'remove') return refused('serverOnly');
  if (!isFacilitator(actor)) return refused('facilitatorsOnly');
  return mayMarkDeleted(actor, change) ? allowed : refused('notInYourName');
};

const mayChangeSettings: RootRule = (actor, change) => {
  if ('field' in change && SERVER_BOARD_FIELDS.has(change.field)) return refused('serverOnly');
  return isFacilitator(actor) ? allowed : refused('facilitatorsOnly');
};

const serverOnly: RootRule = () => refused('serverOnly');

/** Who may change what of each root of a board's document. A new kind is one file here and one line. */
const ROOT_RULES: ReadonlyMap<string, RootRule> = new Map([
  ['board', mayChangeSettings],
  ['sections', mayChangeSection],
  ['clusters', mayChangeCluster],
  ['notes', mayChangeNote],
  ['reactions', mayReact],
  ['answers', mayAnswer],
  ['comments', mayComment],
  ['votes', serverOnly],
  ['connectors', mayDraw('connectors')],
  ['strokes', mayDraw('strokes')],
  ['shapes', mayDraw('shapes')],
]);

export const mayChangeBoard: RootRule = (actor, change, facts) =>
  ROOT_RULES.get(change.root)?.(actor, change, facts) ?? refused('invalidValue');
