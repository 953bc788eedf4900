import { useMemo } from 'react';
import { REACTION_KINDS, type ReactionKind } from '../../shared/board/records/reaction.ts';
import { useBoard, useMay, useReactions } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useInsteadOfReactions } from '../note/instead-of-reactions.ts';
import { MayButton } from '../note/MayButton.tsx';
import { reactionChange } from '../note/note-changes.ts';
import { REACTION_ICONS, REACTION_NAMES } from '../note/reaction-kinds.ts';
import { classNames } from '../ui/class-names.ts';
import { Organisations } from './Organisations.tsx';
import styles from './ReactionList.module.css';

const ReactionButton = ({ noteId, kind }: { noteId: string; kind: ReactionKind }) => {
  const t = useText();
  const board = useBoard();
  const { counts, mine } = useReactions(noteId);
  const verdict = useMay(
    useMemo(() => reactionChange(noteId, board.personId, kind), [noteId, board.personId, kind]),
  );
  const Icon = REACTION_ICONS[kind];
  const isMine = mine.has(kind);
  const reaction = t(REACTION_NAMES[kind]);
  return (
    <MayButton
      verdict={verdict}
      aria-label={t('note.reactionCount', { reaction, count: counts[kind] })}
      aria-pressed={isMine}
      className={classNames(styles.reaction, isMine && styles.mine)}
      onClick={() =>
        board.act({ name: isMine ? 'reaction.remove' : 'reaction.add', args: { noteId, kind } })
      }
    >
      <Icon aria-hidden="true" size={16} />
      {reaction} {counts[kind] > 0 && <span>{counts[kind]}</span>}
    </MayButton>
  );
};

/** All that can be said of a note with a click, each in words, with what has been said so. During a vote it is not there. */
export const ReactionList = ({ noteId }: { noteId: string }) => {
  const t = useText();
  if (useInsteadOfReactions() !== null) return null;
  return (
    <div className={styles.reactions}>
      <div role="group" aria-label={t('comments.reactions')} className={styles.buttons}>
        {REACTION_KINDS.map((kind) => (
          <ReactionButton key={kind} noteId={noteId} kind={kind} />
        ))}
      </div>
      <Organisations noteId={noteId} />
    </div>
  );
};
