import { useState } from 'react';
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent } from '@dnd-kit/core';
import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { TextField } from '../ui/TextField.tsx';
import { ArrangedGroup } from './ArrangedGroup.tsx';
import { ArrangedPerson } from './ArrangedPerson.tsx';
import { BreakoutActions } from './BreakoutActions.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { Openings } from './Openings.tsx';
import { groupsOf, membersByGroup } from './reading.ts';
import { type Arranging, useArranging } from './use-arranging.ts';
import { useEverybody } from './use-everybody.ts';
import styles from './ArrangeGroups.module.css';

type ArrangeGroupsProps = { live: MeetingLive; breakout: Breakout };

const NOWHERE = '';

/** From so many people on, one is looked for by name. */
const MANY = 20;

const LEADS = {
  prepared: 'groups.arrangePrepared',
  open: 'groups.arrangeOpen',
  returning: 'groups.arrangeReturning',
  over: 'groups.arrangeOver',
} as const satisfies Readonly<Record<Breakout['stage'], string>>;

/** Everybody in their groups, for facilitators: moved, renamed, added and taken away, before and while groups work. */
export const ArrangeGroups = ({ live, breakout }: ArrangeGroupsProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  const arranging = useArranging(breakout);
  const deeds = useDeeds();
  const everybody = useEverybody();
  const [wanted, setWanted] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const groups = groupsOf(live, breakout.id);
  const themes = live.themes.filter((theme) => theme.breakout === breakout.id);
  const members = membersByGroup(live, breakout.id);
  const byId = new Map(everybody.map((person) => [person.participantId, person]));
  const placed = new Set(groups.flatMap(({ id }) => members.get(id) ?? []));
  const waiting = everybody.filter(
    ({ participantId, role }) => role === 'participant' && !placed.has(participantId),
  );
  const { move } = arranging;

  const named = (id: string): { id: string; name: string; organisation: string } => ({
    id,
    name: byId.get(id)?.name || t('live.unnamed'),
    organisation: byId.get(id)?.organisation ?? '',
  });
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const person = String(active.id);
    if (!over) return;
    const to = groups.find(({ id }) => id === over.id) ?? null;
    const before = groups.find(({ id }) => members.get(id)?.includes(person)) ?? null;
    if (to?.id !== before?.id) void move(named(person), to);
  };
  const needle = wanted.trim().toLocaleLowerCase();
  const isWanted = (id: string): boolean => named(id).name.toLocaleLowerCase().includes(needle);
  const peopleOf = (ids: readonly string[], at: string | null, onMove: Arranging['move']) =>
    ids
      .filter(isWanted)
      .map((id) => (
        <ArrangedPerson key={id} person={named(id)} groups={groups} at={at} onMove={onMove} />
      ));

  return (
    <div className={styles.page}>
      <div>
        <Link to={`/m/${meeting.id}/${as}`} className={styles.back}>
          <ChevronLeft aria-hidden="true" size={18} />
          {meeting.title}
        </Link>
        <PageHeading title={breakout.title} lang={meeting.language} />
        <p className={styles.lead}>{t(LEADS[breakout.stage])}</p>
      </div>
      <BreakoutActions
        breakout={breakout}
        groups={groups}
        waiting={waiting.length}
        arranging={arranging}
        deeds={deeds}
      />
      <ProblemBanner problem={arranging.problem ?? deeds.problem} />
      <Openings breakout={breakout} themes={themes} />
      {everybody.length > MANY && (
        <div className={styles.search}>
          <TextField
            type="search"
            label={t('groups.findPerson')}
            value={wanted}
            onValue={setWanted}
            autoComplete="off"
          />
        </div>
      )}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <div className={styles.parts}>
          <ArrangedGroup
            id={NOWHERE}
            heading={<h2>{t('groups.withoutGroup')}</h2>}
            facts={waiting.length === 0 ? null : t('groups.peopleCount', { count: waiting.length })}
            empty={t('groups.everybodyPlaced')}
          >
            {peopleOf(
              waiting.map(({ participantId }) => participantId),
              null,
              move,
            )}
          </ArrangedGroup>
          <div className={styles.groups}>
            {groups.map((group) => {
              const ids = members.get(group.id) ?? [];
              const theme = themes.find(({ id }) => id === group.theme);
              const facts = [
                theme && !group.title.startsWith(theme.title) ? theme.title : null,
                group.capacity > 0
                  ? t('groups.places', { count: ids.length, capacity: group.capacity })
                  : ids.length > 0
                    ? t('groups.peopleCount', { count: ids.length })
                    : null,
              ].filter((fact) => fact !== null);
              return (
                <ArrangedGroup
                  key={group.id}
                  id={group.id}
                  heading={<h2 lang={meeting.language}>{group.title}</h2>}
                  facts={facts.length === 0 ? null : facts.join(' · ')}
                  over={group.capacity > 0 && ids.length > group.capacity}
                  tools={<GroupMenu group={group} themes={themes} onRemove={arranging.remove} />}
                  empty={t('groups.nobodyYet')}
                >
                  {peopleOf(ids, group.id, move)}
                </ArrangedGroup>
              );
            })}
          </div>
        </div>
      </DndContext>
    </div>
  );
};
