import { BookOpen, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { LiveBar } from '../live/LiveBar.tsx';
import { readTab, writeTab } from '../live/tab-memory.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GroupPeople } from './GroupPeople.tsx';
import { GroupWays } from './GroupWays.tsx';
import { JoinHere } from './JoinHere.tsx';
import { hasOpening, Opening, useMayEditOpening } from './Opening.tsx';
import { RenameGroup } from './RenameGroup.tsx';
import { breakoutById, groupOfPerson, membersByGroup } from './reading.ts';
import styles from './GroupBar.module.css';

type GroupBarProps = { live: MeetingLive; group: Group };

const FOLDED = 'talkoot:opening-folded:';

/** Above a group's board: whose it is, the opening, the call, who is in it, the time, and the ways from here. */
export const GroupBar = ({ live, group }: GroupBarProps) => {
  const t = useText();
  const openingId = useId();
  const { meeting, personId, takesPart } = useStage();
  const breakout = breakoutById(live, group.breakout);
  const theme = live.themes.find(({ id }) => id === group.theme) ?? null;
  const mayEdit = useMayEditOpening(theme);
  const shownTheme = theme && (mayEdit || hasOpening(theme)) ? theme : null;
  const [unfolded, setUnfolded] = useState(() => readTab(`${FOLDED}${group.theme}`) === 'no');
  const fold = (next: boolean) => {
    setUnfolded(next);
    writeTab(`${FOLDED}${group.theme}`, next ? 'no' : null);
  };
  const own = groupOfPerson(live, group.breakout, personId);
  const isOwn = own?.id === group.id;
  const members = membersByGroup(live, group.breakout).get(group.id) ?? [];
  const narrow = useMedia(NARROW);
  const name = (
    <span className={styles.name} lang={meeting.language}>
      {group.title}
    </span>
  );
  // The board is called as its group, unless somebody has named it otherwise.
  const isNamedAbove = live.boards.some(
    ({ id, title }) => id === group.board && title === group.title,
  );

  return (
    <>
      <LiveBar
        boardId={group.board}
        extraMs={group.extraMs ?? 0}
        withCall={false}
        start={
          <div className={styles.group}>
            {isNamedAbove ? <VisuallyHidden>{name}</VisuallyHidden> : name}
            <GroupPeople members={members} />
            {takesPart && group.hosts.includes(personId) && <RenameGroup group={group} />}
            {!isOwn && breakout && takesPart && (
              <JoinHere group={group} breakout={breakout} own={own} count={members.length} />
            )}
            {shownTheme && (
              <Button
                size="small"
                look="quiet"
                aria-expanded={unfolded}
                aria-controls={openingId}
                icon={<BookOpen aria-hidden="true" size={16} />}
                onClick={() => fold(!unfolded)}
              >
                <span className={styles.fold}>
                  {t('groups.opening')}
                  {unfolded ? (
                    <ChevronUp aria-hidden="true" size={16} />
                  ) : (
                    <ChevronDown aria-hidden="true" size={16} />
                  )}
                </span>
              </Button>
            )}
            {group.link && (
              <OutsideLink href={group.link} size="small" look={isOwn ? 'primary' : 'secondary'}>
                {t(narrow ? 'groups.call' : 'groups.openCall')}
              </OutsideLink>
            )}
          </div>
        }
        end={breakout && <GroupWays live={live} breakout={breakout} />}
      />
      {shownTheme && unfolded && <Opening theme={shownTheme} id={openingId} />}
    </>
  );
};
