import { useState } from 'react';
import { Copy, Ellipsis, Link2, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import type { MeetingCard } from '../../shared/api/network.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { LinksDialog } from '../links/LinksDialog.tsx';
import { DeleteMeetingDialog } from '../meeting/DeleteMeetingDialog.tsx';
import { StateBadge } from '../meeting/StateBadge.tsx';
import { mayHaveNews } from '../news/may-have-news.ts';
import { News } from '../news/News.tsx';
import { NewInMeeting } from '../news/NewSince.tsx';
import { Menu } from '../ui/Menu.tsx';
import { DuplicateMeetingDialog } from '../meeting/DuplicateMeetingDialog.tsx';
import styles from './rows.module.css';

type MeetingRowProps = { meeting: MeetingCard; onChanged: () => void };

type OpenDialog = 'links' | 'duplicate' | 'delete' | null;

/** One meeting in a coordinator's list. */
export const MeetingRow = ({ meeting, onChanged }: MeetingRowProps) => {
  const t = useText();
  const { date, meetingTime } = useTimes();
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const facts = [
    meetingTime(meeting) ?? t('home.noTime'),
    t('home.boardCount', { count: meeting.boardCount }),
    t('home.peopleCount', { count: meeting.peopleCount }),
    ...(meeting.state === 'open' && meeting.openUntil !== null
      ? [t('meeting.openUntilMark', { date: date(meeting.openUntil, meeting.timeZone) })]
      : []),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to={`/m/${meeting.id}/facilitator`} className={styles.title}>
          {meeting.title}
        </Link>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <NewInMeeting meetingId={meeting.id} />
        {mayHaveNews(meeting) && <News meetingId={meeting.id} as="facilitator" />}
      </div>
      <StateBadge state={meeting.state} />
      <div className={styles.tools}>
        <Menu
          label={t('common.moreFor', { title: meeting.title })}
          icon={<Ellipsis aria-hidden="true" size={20} />}
          items={[
            {
              id: 'links',
              label: t('links.title'),
              icon: <Link2 aria-hidden="true" size={18} />,
              run: () => setOpen('links'),
            },
            {
              id: 'duplicate',
              label: t('meeting.duplicate'),
              icon: <Copy aria-hidden="true" size={18} />,
              run: () => setOpen('duplicate'),
            },
            {
              id: 'delete',
              label: t('meeting.delete'),
              icon: <Trash2 aria-hidden="true" size={18} />,
              danger: true,
              run: () => setOpen('delete'),
            },
          ]}
        />
      </div>
      {open === 'links' && (
        <LinksDialog meetingId={meeting.id} meetingTitle={meeting.title} onClose={close} />
      )}
      {open === 'duplicate' && (
        <DuplicateMeetingDialog meeting={meeting} onClose={close} onDone={done} />
      )}
      {open === 'delete' && (
        <DeleteMeetingDialog
          meetingId={meeting.id}
          title={meeting.title}
          lasting={meeting.lastingCount}
          onClose={close}
          onDone={done}
        />
      )}
    </li>
  );
};
