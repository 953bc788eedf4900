import { useCallback, useMemo, useState } from 'react';
import { ArrowDownWideNarrow, ListOrdered } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { HandsUp, ReadyPeople } from '../live/Marked.tsx';
import { Messages } from '../live/Messages.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { GroupCard } from './GroupCard.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import {
  inChosenOrder,
  orderByNeed,
  quietMinutes,
  towerCards,
  towerTotals,
} from './tower-cards.ts';
import { WithoutGroup } from './WithoutGroup.tsx';
import { TowerBar } from './TowerBar.tsx';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { useHeardHands } from './use-heard-hands.ts';
import { useTowerBoards } from './use-tower-boards.ts';
import styles from './Tower.module.css';

const MINUTE_MS = 60_000;
const MINUTE_S = 60;

type TowerProps = {
  live: MeetingLive;
  breakout: Breakout;
  onBreakout: (id: string) => void;
};

/** All groups of a breakout side by side, and what facilitators do for all of them. */
export const Tower = ({ live, breakout, onBreakout }: TowerProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  const boards = useTowerBoards();
  const now = useServerTime(true);
  const deeds = useDeeds();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  /** Whom a message is being written to: '' for everybody. */
  const [to, setTo] = useState<string | null>(null);
  const cards = useMemo(() => towerCards(live, breakout, boards), [live, breakout, boards]);
  const shown = useMemo(() => inChosenOrder(cards, order), [cards, order]);
  const totals = towerTotals(cards);
  const onMessage = useCallback((groupId: string) => setTo(groupId), []);
  const { perform } = deeds;
  const onMoreTime = useCallback(
    ({ id, title }: { readonly id: string; readonly title: string }) =>
      void perform({
        request: { type: 'timer.extend', group: id, seconds: 2 * MINUTE_S },
        done: t('tower.timerExtendedFor', { count: 2, group: title }),
        undo: () => [{ type: 'timer.extend', group: id, seconds: -2 * MINUTE_S }],
      }),
    [perform, t],
  );
  useHeardHands(cards);

  const sort = () => {
    setOrder(orderByNeed(cards, now));
    announce(t('tower.sortedByNeed'));
  };
  const unsort = () => {
    setOrder(null);
    announce(t('tower.sortedAsThey'));
  };

  return (
    <div className={styles.tower}>
      <header className={styles.head}>
        <div className={styles.words}>
          <PageHeading title={t('tower.title')} />
          <p className={styles.totals}>
            <span>{t('tower.totalGroups', { count: totals.groups })}</span>
            <span>{t('tower.totalPeople', { count: totals.people })}</span>
            <span>{t('tower.totalWriting', { count: totals.writing })}</span>
            <span>{t('tower.totalReady', { count: totals.ready })}</span>
            <WithoutGroup breakout={breakout} />
          </p>
        </div>
        <div className={styles.tools}>
          <ReadyPeople />
          <HandsUp />
          {live.breakouts.length > 1 && (
            <Select
              label={t('tower.breakout')}
              value={breakout.id}
              options={live.breakouts.map(({ id, title }) => ({ value: id, label: title }))}
              onValue={onBreakout}
            />
          )}
          {order && (
            <Button icon={<ListOrdered aria-hidden="true" size={18} />} onClick={unsort}>
              {t('tower.sortAsTheyAre')}
            </Button>
          )}
          <Button icon={<ArrowDownWideNarrow aria-hidden="true" size={18} />} onClick={sort}>
            {t('tower.sortByNeed')}
          </Button>
        </div>
      </header>
      <Messages boardId={null} />
      {shown.length === 0 ? (
        <EmptyState text={t('tower.noGroups')} />
      ) : (
        <ul aria-label={t('tower.groups')} className={styles.grid}>
          {shown.map((card) => (
            <li key={card.group.id} className={styles.cell}>
              <GroupCard
                card={card}
                to={`/m/${meeting.id}/${as}/b/${card.group.board}`}
                noteMinutes={
                  card.lastNote && Math.max(Math.floor((now - card.lastNote.at) / MINUTE_MS), 0)
                }
                quiet={quietMinutes(card, now)}
                onMessage={onMessage}
                onMoreTime={live.control.timer ? onMoreTime : null}
              />
            </li>
          ))}
        </ul>
      )}
      <TowerBar
        breakout={breakout}
        groups={cards.map(({ group }) => group)}
        deeds={deeds}
        onMessage={() => setTo('')}
      />
      {to !== null && (
        <MessageDialog
          groups={cards.map(({ group }) => group)}
          to={to}
          deeds={deeds}
          onClose={() => setTo(null)}
        />
      )}
    </div>
  );
};
