import { Check } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { GroupNames } from './GroupNames.tsx';
import { isFull } from './reading.ts';
import type { useChoosing } from './use-choosing.ts';
import styles from './GroupCard.module.css';

type GroupCardProps = {
  group: Group;
  breakout: Breakout;
  members: readonly string[];
  /** The reader's own group, whichever it is. */
  own: Group | null;
  mayChoose: boolean;
  control: ReturnType<typeof useChoosing>;
  /** Call when the group is pressed. */
  onPressed: (group: Group) => void;
  headingLevel: 2 | 3;
};

/** A group to choose: what it is called, how full it is, who is there. The whole card is the button. */
export const GroupCard = ({
  group,
  breakout,
  members,
  own,
  mayChoose,
  control,
  onPressed,
  headingLevel,
}: GroupCardProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  const Heading = `h${headingLevel}` as const;
  const isOwn = own?.id === group.id;
  const full = !isOwn && isFull(group, members.length);
  const { pending, refused, choose } = control;

  const onChoose = async () => {
    onPressed(group);
    await choose(group, own);
  };

  return (
    <li className={classNames(styles.card, isOwn && styles.own, full && styles.full)}>
      <div className={styles.head}>
        <Heading lang={meeting.language}>{group.title}</Heading>
        {(group.capacity > 0 || members.length > 0) && (
          <p className={styles.count}>
            {group.capacity > 0
              ? t('groups.places', { count: members.length, capacity: group.capacity })
              : t('groups.peopleCount', { count: members.length })}
          </p>
        )}
      </div>
      <GroupNames members={members} />
      <div className={styles.foot}>
        {isOwn && (
          <p className={styles.mark}>
            <Check aria-hidden="true" size={18} />
            {t('groups.yours')}
          </p>
        )}
        {!isOwn && full && mayChoose && <p className={styles.fullWords}>{t('groups.full')}</p>}
        {!isOwn && !full && mayChoose && (
          <Button
            className={styles.choose}
            aria-label={t(own ? 'groups.changeToThis' : 'groups.chooseThis', {
              group: group.title,
            })}
            busy={pending === group.id}
            onClick={() => void onChoose()}
          >
            {t(own ? 'groups.changeTo' : 'groups.choose')}
          </Button>
        )}
        {!mayChoose && breakout.stage !== 'prepared' && (
          <LinkButton to={`/m/${meeting.id}/${as}/b/${group.board}`}>
            {t('groups.readBoard')}
          </LinkButton>
        )}
        {refused?.group === group.id && (
          <p role="alert" className={styles.refused}>
            {t(refused.problem.kind === 'full' ? 'groups.gotFull' : problemKey(refused.problem))}
          </p>
        )}
      </div>
    </li>
  );
};
