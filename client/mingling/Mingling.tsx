import { Eye } from 'lucide-react';
import { useCallback } from 'react';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { FacilitatorBar } from './FacilitatorBar.tsx';
import { FilterField } from './FilterField.tsx';
import { FoundTable } from './FoundTable.tsx';
import { HeldSeat } from './HeldSeat.tsx';
import { LastCall } from './LastCall.tsx';
import { MinglingHeader } from './MinglingHeader.tsx';
import { OwnTable } from './OwnTable.tsx';
import type { Phase } from './phase.ts';
import { SpokenTables } from './SpokenTables.tsx';
import { Starters } from './Starters.tsx';
import { SwitchedOff } from './SwitchedOff.tsx';
import { ownRows, type TableRow } from './table-row.ts';
import { TablesList } from './TablesList.tsx';
import { TablesSkeleton } from './TablesSkeleton.tsx';
import { MinglingContext, useMingling } from './tools.ts';
import { ToPlenary } from './ToPlenary.tsx';
import { useFilter } from './use-filter.ts';
import { useRowOfAddress } from './use-row-of-address.ts';
import { usePhase } from './use-phase.ts';
import { useMinglingTools } from './use-mingling-tools.ts';
import styles from './Mingling.module.css';

type LiveProps = { live: MeetingLive };
type PartProps = LiveProps & { rows: readonly TableRow[]; phase: Phase };

/** So many tables are seen at one glance; more can be searched. */
const SEARCHED_FROM = 12;

const AllTables = ({ rows }: { rows: readonly TableRow[] }) => {
  const t = useText();
  const { people } = useMingling();
  const matches = useCallback(
    (row: TableRow, query: string) => {
      const wanted = query.trim().toLocaleLowerCase();
      const names = row.people.map((person) => people.person(person)?.name ?? '');
      return [row.table.topic, row.table.why, ...names].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      );
    },
    [people],
  );
  const { asked, ask, isNarrowed, shown } = useFilter(rows, matches);
  return (
    <section aria-labelledby="tables">
      <Stack>
        <h2 id="tables">{t('mingling.tablesCount', { count: rows.length })}</h2>
        {rows.length > SEARCHED_FROM && (
          <FilterField asked={asked} count={isNarrowed ? shown.length : null} onAsk={ask} />
        )}
        {shown.length > 0 && <TablesList rows={shown} />}
      </Stack>
    </section>
  );
};

const Floating = ({ live, rows, phase }: PartProps) => {
  const { wait } = ownRows(rows);
  const plenaryLink = live.control.plenaryLink ?? null;
  if (wait?.own.kind === 'held')
    return <HeldSeat tableId={wait.id} topic={wait.table.topic} until={wait.own.until} />;
  const { endsAt } = live.mingling;
  return phase === 'ending' && endsAt != null ? (
    <LastCall endsAt={endsAt} plenaryLink={plenaryLink} />
  ) : null;
};

const SwitchedOn = ({ live, rows, phase }: PartProps) => {
  const t = useText();
  const { facilitates, takesPart } = useMingling();
  const founds = takesPart && phase !== 'over';
  const isEmpty = rows.length === 0;
  return (
    <>
      {phase === 'over' && (
        <Banner
          action={
            <Stack row gap={2}>
              <ToPlenary plenaryLink={live.control.plenaryLink ?? null} size="large" />
            </Stack>
          }
        >
          {t('mingling.overMeaning')}
        </Banner>
      )}
      {facilitates && <FacilitatorBar live={live} />}
      {takesPart && !isEmpty && <OwnTable rows={rows} phase={phase} />}
      {founds ? (
        // One place in the tree, so that words half written stay when the first table comes.
        <div className={classNames(isEmpty && styles.first)}>
          {isEmpty && <p>{t('mingling.teach')}</p>}
          <FoundTable isNext={!ownRows(rows).seat} />
        </div>
      ) : (
        isEmpty && <EmptyState text={t('mingling.noTablesYet')} />
      )}
      {facilitates && founds && rows.length <= 3 && <Starters rows={rows} />}
      {!isEmpty && <AllTables rows={rows} />}
    </>
  );
};

const LiveMingling = ({ live }: LiveProps) => {
  const t = useText();
  const { meeting } = useStage();
  const { mingling } = live;
  const { tools, rows } = useMinglingTools(live);
  const phase = usePhase(mingling, tools.now);
  const { wait } = ownRows(rows);
  const item = live.agenda.find(({ kind, title }) => kind === 'mingling' && title !== '');
  return (
    <MinglingContext value={tools}>
      <div className={styles.page}>
        {mingling.isOn && <Floating live={live} rows={rows} phase={phase} />}
        {meeting.look && (
          <Banner
            icon={<Eye aria-hidden="true" size={20} />}
            action={
              <LinkButton to={`/m/${meeting.id}/facilitator/tables`}>
                {t('meeting.stopLooking')}
              </LinkButton>
            }
          >
            {t('meeting.looking')}
          </Banner>
        )}
        <MinglingHeader
          title={item?.title ?? t('mingling.title')}
          meetingTitle={meeting.title}
          heldAt={wait?.own.kind === 'held' ? wait.table.topic : null}
          mingling={mingling}
          phase={phase}
        />
        {mingling.isOn ? <SwitchedOn live={live} rows={rows} phase={phase} /> : <SwitchedOff />}
        {mingling.isOn && <SpokenTables rows={rows} phase={phase} />}
      </div>
    </MinglingContext>
  );
};

/** The mingling of a meeting: tables that anybody founds and joins, as they are this moment. */
export const Mingling = () => {
  const { live } = useStage();
  useRowOfAddress(live !== null);
  return live ? <LiveMingling live={live} /> : <TablesSkeleton />;
};
