import { useEffect, useRef, useState } from 'react';
import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import { choosing, type ChoosingState, isOpenToChoose } from './choosing.ts';
import { GroupCard } from './GroupCard.tsx';
import { OwnGroup } from './OwnGroup.tsx';
import { groupOfPerson, groupsByTheme, groupsOf, membersByGroup } from './reading.ts';
import { ThemeLine } from './ThemeLine.tsx';
import { useChoosing } from './use-choosing.ts';
import styles from './ChooseGroup.module.css';

/** From so many groups on, one looks for them by name. */
const MANY = 12;
const NOBODY: readonly string[] = [];

type ChooseGroupProps = { live: MeetingLive; breakout: Breakout };

const LEADS = {
  choose: 'groups.leadChoose',
  chosen: 'groups.leadChosen',
  soon: 'groups.leadSoon',
  soonYours: 'groups.leadSoonYours',
  placed: 'groups.leadPlaced',
  waiting: 'groups.leadWaiting',
  over: 'groups.leadOver',
  looking: 'groups.leadLooking',
} as const satisfies Readonly<Record<ChoosingState, string>>;

/** Groups as cards with those who are in them: one press chooses, another changes one's mind. */
export const ChooseGroup = ({ live, breakout }: ChooseGroupProps) => {
  const t = useText();
  const { meeting, as, personId, takesPart } = useStage();
  const control = useChoosing();
  const [wanted, setWanted] = useState('');
  const own = groupOfPerson(live, breakout.id, personId);
  const ownRef = useRef<HTMLElement>(null);
  const pressed = useRef<string | null>(null);
  const ownId = own?.id ?? null;
  useEffect(() => {
    // The button that was pressed has become words: the next step is beside the group's name.
    if (ownId !== null && pressed.current === ownId) ownRef.current?.focus();
    pressed.current = null;
  }, [ownId]);
  const members = membersByGroup(live, breakout.id);
  const state = choosing({ breakout, hasGroup: own !== null, takesPart });
  const isMany = groupsOf(live, breakout.id).length > MANY;
  const needle = wanted.trim().toLocaleLowerCase();
  const parts = groupsByTheme(live, breakout.id)
    .map(({ theme, groups }) => ({
      theme,
      groups: groups.filter(({ title }) =>
        `${theme?.title ?? ''} ${title}`.toLocaleLowerCase().includes(needle),
      ),
    }))
    .filter(({ groups }) => groups.length > 0);

  return (
    <div className={styles.page}>
      <div>
        <Link to={`/m/${meeting.id}/${as}`} className={styles.back}>
          <ChevronLeft aria-hidden="true" size={18} />
          {meeting.title}
        </Link>
        <PageHeading title={breakout.title} lang={meeting.language} />
        <p className={styles.lead}>{t(LEADS[state])}</p>
      </div>
      {own && (
        <OwnGroup
          ref={ownRef}
          live={live}
          breakout={breakout}
          group={own}
          onLeave={control.leave}
        />
      )}
      {isMany && (
        <div className={styles.search}>
          <TextField
            label={t('groups.find')}
            type="search"
            value={wanted}
            onValue={setWanted}
            autoComplete="off"
          />
        </div>
      )}
      {parts.length === 0 && (
        <EmptyState text={t(needle === '' ? 'groups.noGroups' : 'groups.noneFound')} />
      )}
      {parts.map(({ theme, groups }) => (
        <section key={theme?.id ?? ''} aria-label={theme ? undefined : t('groups.list')}>
          {theme && (
            <h2 lang={meeting.language} className={styles.theme}>
              {theme.title}
            </h2>
          )}
          {theme && <ThemeLine theme={theme} />}
          <ul className={styles.groups}>
            {groups.map((group) => (
              <GroupCard
                key={group.id}
                group={group}
                breakout={breakout}
                members={members.get(group.id) ?? NOBODY}
                own={own}
                mayChoose={isOpenToChoose(state)}
                control={control}
                onPressed={({ id }) => {
                  pressed.current = id;
                }}
                headingLevel={theme ? 3 : 2}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
