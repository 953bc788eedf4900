import { useCallback } from 'react';
import { CalendarPlus, Rss } from 'lucide-react';
import { getDesk } from '../api/desk.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useRefresh } from '../meeting/use-refresh.ts';
import { DeskBoards } from './DeskBoards.tsx';
import { DeskMeetings } from './DeskMeetings.tsx';
import { DeskPublicity } from './DeskPublicity.tsx';
import { LinkGroups } from './LinkGroups.tsx';
import styles from './Desk.module.css';

const Desk = () => {
  const t = useText();
  const [loaded, reload] = useResource(getDesk);
  const refresh = useCallback(() => void reload(), [reload]);
  useRefresh(refresh);
  if (loaded.status === 'loading') return <Skeleton height="16rem" />;
  if (loaded.status === 'failed') {
    return loaded.problem.kind === 'not-found' ? (
      <EmptyState
        text={t('desk.closed')}
        action={<LinkButton to="/">{t('home.join')}</LinkButton>}
      />
    ) : (
      <p role="alert">{t(problemKey(loaded.problem))}</p>
    );
  }
  const desk = loaded.value;
  const { publicLink, coordinator } = desk;
  return (
    <div className={styles.desk}>
      <div className={styles.column}>
        <DeskMeetings meetings={desk.meetings} />
        <DeskBoards
          id="desk-boards"
          title={t('desk.boards')}
          meaning={t('desk.boardsMeaning')}
          empty={t('desk.noBoards')}
          boards={desk.boards}
        />
        {(coordinator || desk.continuous.length > 0) && (
          <DeskBoards
            id="desk-continuous"
            title={t('home.continuous')}
            empty={t('desk.noContinuous')}
            boards={desk.continuous}
          />
        )}
        {desk.lasting.length > 0 && (
          <DeskBoards
            id="desk-lasting"
            title={t('meeting.lasting')}
            meaning={t('home.groupsMeaning')}
            empty=""
            boards={desk.lasting}
          />
        )}
      </div>
      <div className={styles.column}>
        <LinkGroups desk={desk} reload={reload} />
        {publicLink !== null && (
          <p className={styles.ways}>
            <a href={`${publicLink}/feed.atom`} className={styles.link}>
              <Rss aria-hidden="true" size={16} />
              {t('desk.feed')}
            </a>
            <a href={`${publicLink}/calendar.ics`} className={styles.link}>
              <CalendarPlus aria-hidden="true" size={16} />
              {t('desk.calendar')}
            </a>
          </p>
        )}
        {coordinator && <DeskPublicity publicLink={publicLink} reload={reload} />}
      </div>
    </div>
  );
};

/** The desk of the network: when one meets, which boards are open, and the links that one looks for. */
export const DeskPage = () => {
  const t = useText();
  return (
    <Page>
      <Stack gap={8}>
        <header className={styles.head}>
          <PageHeading title={t('desk.title')} />
          <p>{t('desk.lead')}</p>
        </header>
        <Desk />
      </Stack>
    </Page>
  );
};
