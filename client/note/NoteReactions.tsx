import { SmilePlus } from 'lucide-react';
import { useMemo } from 'react';
import { REACTION_KINDS } from '../../shared/board/records/reaction.ts';
import type { ReactionKind } from '../../shared/board/records/reaction.ts';
import { useBoard, useMay, useReactions } from '../board/hooks.ts';
import { useFirstTools } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { Menu } from '../ui/Menu.tsx';
import foot from './foot-button.module.css';
import { useInsteadOfReactions } from './instead-of-reactions.ts';
import { MayButton } from './MayButton.tsx';
import { reactionChange } from './note-changes.ts';
import { REACTION_ICONS, REACTION_NAMES } from './reaction-kinds.ts';
import styles from './NoteReactions.module.css';

/** The like is always in sight; the other reactions when somebody has given them, and in a menu. */
const Reactions = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const board = useBoard();
  const { counts, mine } = useReactions(noteId);
  const verdict = useMay(
    useMemo(() => reactionChange(noteId, board.personId, 'good'), [noteId, board.personId]),
  );

  const toggle = (kind: ReactionKind) => {
    const name = mine.has(kind) ? 'reaction.remove' : 'reaction.add';
    board.act({ name, args: { noteId, kind } });
  };

  const menuItems = () =>
    REACTION_KINDS.filter((kind) => kind !== 'good').map((kind) => {
      const Icon = REACTION_ICONS[kind];
      return {
        id: kind,
        label: t(REACTION_NAMES[kind]),
        icon: <Icon aria-hidden="true" size={18} />,
        checked: mine.has(kind),
        run: () => toggle(kind),
      };
    });

  return (
    <div className={styles.reactions}>
      {REACTION_KINDS.filter((kind) => kind === 'good' || counts[kind] > 0).map((kind) => {
        const Icon = REACTION_ICONS[kind];
        const reaction = t(REACTION_NAMES[kind]);
        return (
          <MayButton
            key={kind}
            verdict={verdict}
            title={reaction}
            aria-label={t('note.reactionCount', { reaction, count: counts[kind] })}
            aria-pressed={mine.has(kind)}
            className={classNames(foot.button, styles.reaction, mine.has(kind) && styles.mine)}
            onClick={() => toggle(kind)}
          >
            <Icon aria-hidden="true" size={16} />
            <span className={kind === 'good' ? styles.like : styles.word}>{reaction}</span>{' '}
            {counts[kind] > 0 && <span>{counts[kind]}</span>}
          </MayButton>
        );
      })}
      {verdict.ok && (
        <Menu
          label={t('note.react')}
          icon={<SmilePlus aria-hidden="true" size={16} />}
          className={foot.button}
          items={menuItems}
        />
      )}
    </div>
  );
};

/** What the board is there for, in one step: on a board of suggestions, a facilitator makes a table of one. */
const FirstTools = ({ noteId }: { noteId: string }) =>
  useFirstTools('note').map(({ id, label, icon: Icon, run }) => (
    <button
      key={id}
      type="button"
      title={label}
      aria-label={label}
      className={foot.button}
      onClick={() => run(noteId)}
    >
      <Icon aria-hidden="true" size={16} />
    </button>
  ));

/** What one can say of a note with a click: reactions, or during a vote one's vote. */
export const NoteReactions = ({ noteId }: { noteId: string }) => {
  const draw = useInsteadOfReactions();
  return (
    <>
      {draw ? draw({ noteId, still: false }) : <Reactions noteId={noteId} />}
      <FirstTools noteId={noteId} />
    </>
  );
};
