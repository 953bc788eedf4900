import { Eye } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { useBoard, useFollowers, usePeopleHere } from '../board/hooks.ts';
import type { BoardView } from '../board-page/use-board-view.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/registry.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FollowBar } from './FollowBar.tsx';
import { follow, stopFollowing, useFollowed } from './followed.ts';
import { MANY } from './many.ts';
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

/** Offers following by name, as long as there are not too many names. */
const FollowCommands = () => {
  const t = useText();
  const people = usePeopleHere();
  const followed = useFollowed();
  useCommands(
    useMemo(() => {
      if (people.length > MANY) return [];
      return people
        .filter(({ me, name }) => !me && name !== '')
        .map(({ personId, name }): Command => ({
          id: `follow.${personId}`,
          group: 'view',
          label: t('hand.followCommand', { name }),
          icon: Eye,
          shortcuts: [],
          enabled: true,
          checked: personId === followed,
          run: () => (personId === followed ? stopFollowing() : follow(personId)),
        }));
    }, [people, followed, t]),
  );
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
      <FollowCommands />
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
