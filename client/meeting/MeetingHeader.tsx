import { Suspense, useState } from 'react';
import {
  Copy,
  Ellipsis,
  Eye,
  KeyRound,
  Link2,
  ListChecks,
  Pencil,
  Presentation,
  ScrollText,
  Share,
  Trash2,
  Users,
} from 'lucide-react';
import { useLocation } from 'wouter';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useInvited } from '../groups/use-invited.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Optional } from '../ui/Optional.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { OtherLinks } from './OtherLinks.tsx';
import { later } from '../ui/later.ts';
import styles from './MeetingHeader.module.css';

const LinksDialog = later(async () => (await import('../links/LinksDialog.tsx')).LinksDialog);
const PeopleDialog = later(async () => (await import('./PeopleDialog.tsx')).PeopleDialog);
const EditMeetingDialog = later(
  async () => (await import('./EditMeetingDialog.tsx')).EditMeetingDialog,
);
const GrantsDialog = later(async () => (await import('../grants/GrantsDialog.tsx')).GrantsDialog);
const PlenaryDialog = later(
  async () => (await import('../mingling/PlenaryDialog.tsx')).PlenaryDialog,
);
const DuplicateMeetingDialog = later(
  async () => (await import('./DuplicateMeetingDialog.tsx')).DuplicateMeetingDialog,
);
const ExportMeeting = later(async () => (await import('./ExportMeeting.tsx')).ExportMeeting);
const ModerationButton = later(
  async () => (await import('../moderation/ModerationButton.tsx')).ModerationButton,
);
const LogDialog = later(async () => (await import('../moderation/LogDialog.tsx')).LogDialog);
const DeleteMeetingDialog = later(
  async () => (await import('./DeleteMeetingDialog.tsx')).DeleteMeetingDialog,
);

type OpenDialog =
  | 'links'
  | 'grants'
  | 'plenary'
  | 'people'
  | 'edit'
  | 'export'
  | 'log'
  | 'duplicate'
  | 'delete'
  | null;

/** What the meeting is and when, and the ways to its other pages and to what is asked in dialogs. */
export const MeetingHeader = ({ path }: { path: string }) => {
  const t = useText();
  const { as, facilitates, live, meeting, reload } = useStage();
  const { meetingTime } = useTimes();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<OpenDialog>(null);
  const [asked, setAsked] = useState(0);
  const close = () => setOpen(null);
  const time = meetingTime(meeting);
  const mingles = facilitates || live?.mingling.isOn === true || (live?.tables.length ?? 0) > 0;
  const overseesGroups = facilitates && (live?.breakouts.length ?? 0) > 0;
  const call = live?.control.plenaryLink;
  // One step is the next one: to one's group, if that is where one is invited to.
  const invited = useInvited(null) !== null;

  const preparing: readonly MenuItem[] = [
    {
      id: 'edit',
      label: t('meeting.edit'),
      icon: <Pencil aria-hidden="true" size={18} />,
      disabled: meeting.state === 'archived',
      run: () => setOpen('edit'),
    },
    {
      id: 'grants',
      label: t('grants.title'),
      icon: <KeyRound aria-hidden="true" size={18} />,
      run: () => setOpen('grants'),
    },
    {
      id: 'plenary',
      label: t('mingling.plenaryLink'),
      icon: <Presentation aria-hidden="true" size={18} />,
      disabled: meeting.state === 'archived' || live === null,
      run: () => setOpen('plenary'),
    },
    {
      id: 'look',
      label: t('meeting.look'),
      icon: <Eye aria-hidden="true" size={18} />,
      run: () => navigate(`/m/${meeting.id}/look`),
    },
  ];
  const moderating: readonly MenuItem[] = [
    {
      id: 'moderation',
      label: t('moderation.queue'),
      icon: <ListChecks aria-hidden="true" size={18} />,
      run: () => setAsked((count) => count + 1),
    },
    {
      id: 'log',
      label: t('moderation.log'),
      icon: <ScrollText aria-hidden="true" size={18} />,
      run: () => setOpen('log'),
    },
  ];
  const handingOut: MenuItem = {
    id: 'export',
    label: t('meeting.export'),
    icon: <Share aria-hidden="true" size={18} />,
    run: () => setOpen('export'),
  };
  const ending: readonly MenuItem[] = [
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
  ];

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <PageHeading title={meeting.title} lang={meeting.language} />
        {time && <p className={styles.time}>{time}</p>}
        {meeting.description && (
          <p lang={meeting.language} className={styles.description}>
            {meeting.description}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        {call && (
          <OutsideLink href={call} look={invited ? 'secondary' : 'primary'}>
            {t('agenda.plenaryCall')}
          </OutsideLink>
        )}
        {mingles && <LinkButton to={`${path}/tables`}>{t('agenda.tables')}</LinkButton>}
        {overseesGroups && <LinkButton to={`${path}/tower`}>{t('tower.title')}</LinkButton>}
        {facilitates && (
          <Button icon={<Link2 aria-hidden="true" size={18} />} onClick={() => setOpen('links')}>
            {t('links.title')}
          </Button>
        )}
        {facilitates && (
          <Optional>
            <ModerationButton boardId={null} asked={asked} />
          </Optional>
        )}
        {meeting.role !== 'viewer' && (
          <Button icon={<Users aria-hidden="true" size={18} />} onClick={() => setOpen('people')}>
            {t('meeting.people')}
          </Button>
        )}
        <Menu
          label={t('common.moreFor', { title: meeting.title })}
          icon={<Ellipsis aria-hidden="true" size={20} />}
          items={facilitates ? [...preparing, ...moderating, handingOut, ...ending] : [handingOut]}
        />
      </div>
      <Suspense>
        {open === 'links' && (
          <LinksDialog
            meetingId={meeting.id}
            meetingTitle={meeting.title}
            others={
              <OtherLinks
                onGrants={() => setOpen('grants')}
                onPlenary={live === null ? null : () => setOpen('plenary')}
              />
            }
            onClose={close}
          />
        )}
        {open === 'grants' && <GrantsDialog onClose={close} />}
        {open === 'plenary' && live && <PlenaryDialog live={live} onClose={close} />}
        {open === 'people' && (
          <PeopleDialog
            meetingId={meeting.id}
            ownId={meeting.participantId}
            as={as}
            facilitates={facilitates}
            onClose={close}
          />
        )}
        {open === 'edit' && <EditMeetingDialog meeting={meeting} onClose={close} onDone={reload} />}
        {open === 'export' && (
          <ExportMeeting
            meetingId={meeting.id}
            as={as}
            seesNames={meeting.role !== 'viewer'}
            facilitates={facilitates}
            onClose={close}
          />
        )}
        {open === 'log' && <LogDialog meetingId={meeting.id} onClose={close} />}
        {open === 'duplicate' && (
          <DuplicateMeetingDialog
            meeting={meeting}
            onClose={close}
            onDone={(copyId) => navigate(`/m/${copyId}/facilitator`)}
          />
        )}
        {open === 'delete' && (
          <DeleteMeetingDialog
            meetingId={meeting.id}
            title={meeting.title}
            lasting={live?.tables.filter(({ carriesOn }) => carriesOn).length ?? 0}
            onClose={close}
            onDone={() => navigate('/', { replace: true })}
          />
        )}
      </Suspense>
    </header>
  );
};
