import type { ReactionKind } from '../../shared/board/records/reaction.ts';
import { useReactions } from '../board/hooks.ts';
import { useCommentDesk } from '../note/comment-desk.ts';
import { useInsteadOfReactions } from '../note/instead-of-reactions.ts';
import { REACTION_ICONS, REACTION_NAMES } from '../note/reaction-kinds.ts';
import { PARTNER_KINDS, useOrganisations } from './use-organisations.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Organisations.module.css';

type LineProps = { noteId: string; kind: ReactionKind };

const Line = ({ noteId, kind }: LineProps) => {
  const t = useCommentDesk()?.t;
  const names = useOrganisations(noteId, kind, t ?? ((key) => key));
  if (!t || names === '') return null;
  const Icon = REACTION_ICONS[kind];
  return (
    <li title={t(REACTION_NAMES[kind])}>
      <Icon aria-hidden="true" size={14} />
      <VisuallyHidden>{t(REACTION_NAMES[kind])}: </VisuallyHidden>
      <bdi data-words="">{names}</bdi>
    </li>
  );
};

/** From which organisations those are who are interested in a note, or use what it tells: who could do something together. */
export const Organisations = ({ noteId }: { noteId: string }) => {
  const { counts } = useReactions(noteId);
  const areReplaced = useInsteadOfReactions() !== null;
  const kinds = PARTNER_KINDS.filter((kind) => counts[kind] > 0);
  if (areReplaced || kinds.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {kinds.map((kind) => (
        <Line key={kind} noteId={noteId} kind={kind} />
      ))}
    </ul>
  );
};
