import type { DocumentSchema, RootSpec } from '../document/field.ts';
import { answerEntries } from './records/answer.ts';
import { boardFields } from './records/board.ts';
import { clusterFields } from './records/cluster.ts';
import { commentFields } from './records/comment.ts';
import { connectorFields } from './records/connector.ts';
import { noteFields } from './records/note.ts';
import { parseReactionKey, reactionValue } from './records/reaction.ts';
import { sectionFields } from './records/section.ts';
import { shapeFields } from './records/shape.ts';
import { strokeFields } from './records/stroke.ts';
import { voteFields } from './records/vote.ts';
import type { FirstRoot, LaterRoot } from './roots.ts';

/** Every root of a board's document. A new kind is one file in `records/`, one line here, and one in `roots.ts`. */
export const boardSchema = {
  board: { shape: 'fields', fields: boardFields },
  sections: { shape: 'records', fields: sectionFields },
  clusters: { shape: 'records', fields: clusterFields },
  notes: { shape: 'records', fields: noteFields },
  reactions: {
    shape: 'entries',
    isKey: (key) => parseReactionKey(key) !== null,
    schema: reactionValue,
  },
  answers: answerEntries,
  comments: { shape: 'records', fields: commentFields },
  votes: { shape: 'records', fields: voteFields },
  connectors: { shape: 'records', fields: connectorFields },
  strokes: { shape: 'records', fields: strokeFields },
  shapes: { shape: 'records', fields: shapeFields },
} as const satisfies DocumentSchema & Readonly<Record<FirstRoot | LaterRoot, RootSpec>>;
