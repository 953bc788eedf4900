import type { UnsignedLevel } from '../access/phase-rules.ts';
import type { NoteColor } from './colors.ts';
import type { DrawingTool } from './drawing-tools.ts';
import type { DrawingsContent } from './drawings-content.ts';
import type { Layout } from './layout.ts';
import type { BoardSettings } from './records/board.ts';
import type { Attachment } from './records/attachment.ts';
import type { Answers } from './records/answer.ts';
import type { Form } from './records/form.ts';
import type { Legend } from './records/marks.ts';
import type { Comment } from './records/comment.ts';
import type { Origin } from './records/note.ts';
import type { Moderation } from './records/section.ts';
import type { ReactionCounts } from './records/reaction.ts';
import type { TextMark } from '../document/text/format.ts';
import type { Position, Size } from '../document/values.ts';

/** A section as templates, imports and copies carry it. */
export type SectionContent = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly rank: string;
  readonly color?: NoteColor | undefined;
  readonly locked?: boolean | undefined;
  readonly moderation?: Exclude<Moderation, 'open'> | undefined;
  readonly form?: Form | undefined;
};

/** A cluster as copies carry it; `by` is a person's id. */
export type ClusterContent = {
  readonly id: string;
  readonly title: string;
  readonly rank: string;
  readonly createdAt: number;
  readonly by?: string | undefined;
};

/** A note as imports and copies carry it; `author` is a person's id. */
export type NoteContent = {
  readonly id: string;
  readonly text: string;
  /** Which stretches of the text are bold, links and the like. */
  readonly marks?: readonly TextMark[] | undefined;
  readonly section: string;
  readonly rank: string;
  readonly createdAt: number;
  readonly author?: string | undefined;
  readonly level?: UnsignedLevel | undefined;
  readonly color?: NoteColor | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The id of a cluster that is copied with it. */
  readonly cluster?: string | undefined;
  readonly position?: Position | undefined;
  readonly date?: string | undefined;
  readonly size?: Size | undefined;
  readonly layer?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly link?: string | undefined;
  readonly attachment?: Attachment | undefined;
  readonly importedReactions?: ReactionCounts | undefined;
  /** To what its section, or another one, asks for. */
  readonly answers?: Answers | undefined;
  /** Where a copy comes from. */
  readonly origin?: Origin | undefined;
};

/** A comment as copies carry it; `author` is a person's id. */
export type CommentContent = Pick<Comment, 'id' | 'note' | 'parent' | 'text' | 'createdAt'> &
  Partial<Pick<Comment, 'author' | 'editedAt' | 'resolved' | 'deleted'>>;

/** A board as plain data. Only the server turns it into a document, once, so that content never doubles. */
export type BoardContent = {
  readonly title: string;
  readonly description: string;
  readonly layout: Layout;
  /** The views that participants are offered; what is left out is as boards have it. */
  readonly views?: readonly Layout[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly legend?: Legend | undefined;
  /** What participants may draw with; nothing when left out. */
  readonly tools?: readonly DrawingTool[] | undefined;
  /** What is left out is as boards have it. */
  readonly settings: { readonly [Name in keyof BoardSettings]?: BoardSettings[Name] | undefined };
  /** Its notes are topics that facilitators make into themes and tables. */
  readonly suggestsTopics?: boolean;
  readonly sections: readonly SectionContent[];
  readonly clusters?: readonly ClusterContent[];
  readonly notes: readonly NoteContent[];
  /** What was said of the notes; left out where nothing was. */
  readonly comments?: readonly CommentContent[];
  readonly drawings?: DrawingsContent | undefined;
};
