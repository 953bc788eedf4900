import { CircleQuestionMark, Hand, Lightbulb, Repeat2, ThumbsUp } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactionKind } from '../../shared/board/records/reaction.ts';
import type { MessageKey } from '../i18n/keys.ts';

export const REACTION_NAMES: Readonly<Record<ReactionKind, MessageKey>> = {
  good: 'note.reaction.good',
  insight: 'note.reaction.insight',
  interested: 'note.reaction.interested',
  inUse: 'note.reaction.inUse',
  tellMore: 'note.reaction.tellMore',
};

export const REACTION_ICONS: Readonly<Record<ReactionKind, LucideIcon>> = {
  good: ThumbsUp,
  insight: Lightbulb,
  interested: Hand,
  inUse: Repeat2,
  tellMore: CircleQuestionMark,
};
