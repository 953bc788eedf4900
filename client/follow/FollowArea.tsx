import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { useBoard, useFollowers } from '../board/hooks.ts';
import type { BoardView } from '../board-page/use-board-view.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FollowBar } from './FollowBar.tsx';
import { stopFollowing, useFollowed } from './followed.ts';
import { OwnWhereabouts } from './OwnWhereabouts.tsx';

/** Says when somebody begins to follow; in sight it stands beside the faces in the header. */
const SayFollowers = () => {
  const t = useText();
  const { people } = useBoard();
  const followers = useFollowers();
  const known = useRef<readonly string[]>([]);
  useEffect(() => {
    const isNew = followers.some((id) => !known.current.includes(id));
    known.current = followers;
    if (!isNew) return;
    const [first = ''] = followers;
    const name = people.person(first)?.name || t('sync.unnamed');
    announce(t('hand.followedBy', { count: followers.length, name }));
  }, [followers, people, t]);
  return null;
};

type FollowAreaProps = {
  boardView: BoardView;
  contentRef: RefObject<HTMLElement | null>;
  onView: (view: View) => void;
};

/** Telling where one is, following others, and hearing who follows oneself. */
export const FollowArea = ({ boardView, contentRef, onView }: FollowAreaProps) => {
  const { view, offered } = boardView;
  const followed = useFollowed();
  useEffect(() => stopFollowing, []);
  return (
    <ToolTexts>
      <OwnWhereabouts view={view} contentRef={contentRef} />
      <SayFollowers />
      {followed !== null && (
        <FollowBar
          key={followed}
          personId={followed}
          view={view}
          offered={offered}
          contentRef={contentRef}
          onView={onView}
        />
      )}
    </ToolTexts>
  );
};
