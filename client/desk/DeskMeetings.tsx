import type { DeskMeeting } from '../../shared/api/desk.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stack } from '../ui/Stack.tsx';
import rows from '../home/rows.module.css';
import { Way } from './DeskBoards.tsx';

type Part = { readonly title: MessageKey; readonly meetings: readonly DeskMeeting[] };

/** What goes on, the one that comes next, and all later ones. */
const partsOf = (meetings: readonly DeskMeeting[]): readonly Part[] => {
  const coming = meetings.filter(({ state }) => state === 'preparation');
  const parts: readonly Part[] = [
    { title: 'desk.now', meetings: meetings.filter(({ state }) => state === 'live') },
    { title: 'desk.next', meetings: coming.slice(0, 1) },
    { title: 'desk.later', meetings: coming.slice(1) },
  ];
  return parts.filter((part) => part.meetings.length > 0);
};

const Rows = ({ meetings }: Pick<Part, 'meetings'>) => {
  const { meetingTime } = useTimes();
  return (
    <ul className={rows.rows}>
      {meetings.map((meeting, index) => (
        <li key={index} className={rows.row}>
          <div className={rows.main}>
            <Way to={meeting.address} lang={meeting.language}>
              {meeting.title}
            </Way>
            <p className={rows.facts}>{meetingTime(meeting)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** When one meets. */
export const DeskMeetings = ({ meetings }: { meetings: readonly DeskMeeting[] }) => {
  const t = useText();
  const parts = partsOf(meetings);
  if (parts.length === 0) {
    return (
      <section aria-labelledby="desk.next">
        <Stack gap={3}>
          <h2 id="desk.next">{t('desk.next')}</h2>
          <EmptyState text={t('desk.noMeetings')} />
        </Stack>
      </section>
    );
  }
  return parts.map(({ title, meetings: own }) => (
    <section key={title} aria-labelledby={title}>
      <Stack gap={3}>
        <h2 id={title}>{t(title)}</h2>
        <Rows meetings={own} />
      </Stack>
    </section>
  ));
};
