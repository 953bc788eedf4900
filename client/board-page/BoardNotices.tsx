import { Eye, Globe, Info, Pin, RefreshCw, TriangleAlert, X } from 'lucide-react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { View } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import { useBoard, useAccess, useBoardInfo, useConnection, useUnaccepted } from '../board/hooks.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useTimes } from '../i18n/use-times.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { readOnlyReason } from './read-only-reason.ts';
import type { BoardView } from './use-board-view.ts';
import { VIEW_NAMES } from './view-names.ts';
import styles from './BoardNotices.module.css';

const ICON = { 'aria-hidden': true, size: 20 } as const;

/** A facilitator who looks as a participant must always know it, and how to come back. */
const LookNotice = () => {
  const t = useText();
  const { meetingId, boardId } = useBoard();
  return (
    <Banner
      tone="warning"
      icon={<Eye {...ICON} />}
      action={
        <LinkButton to={`/m/${meetingId}/facilitator/b/${boardId}`} size="small">
          {t('notices.lookingBack')}
        </LinkButton>
      }
    >
      {t('notices.looking')}
    </Banner>
  );
};

type ReadOnlyProps = { as: As; meeting: MeetingAnswer | null };

const ReadOnlyNotice = ({ as, meeting }: ReadOnlyProps) => {
  const t = useText();
  const { date } = useTimes();
  const { language } = useLanguage();
  const { boardId } = useBoard();
  const board = meeting?.boards.find(({ id }) => id === boardId) ?? null;
  const { key, until } = readOnlyReason({ as, meeting, board });
  const leads = meeting?.facilitators ?? [];
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(leads);
  return (
    <Banner icon={<Info {...ICON} />} role="status">
      {until === undefined || meeting === null ? (
        t(key)
      ) : (
        <>
          {t(key, { when: date(until, meeting.timeZone) })}{' '}
          {leads.length === 0 ? t('notices.ask') : t('notices.askNamed', { names })}
        </>
      )}
    </Banner>
  );
};

const DraftsNotice = ({ count, onOpen }: { count: number; onOpen: () => void }) => {
  const t = useText();
  return (
    <Banner
      tone="warning"
      role="alert"
      icon={<TriangleAlert {...ICON} />}
      action={
        <Button size="small" onClick={onOpen}>
          {t('notices.draftsOpen')}
        </Button>
      }
    >
      {t('notices.draftsBanner', { count })}
    </Banner>
  );
};

const ReloadNotice = () => {
  const t = useText();
  return (
    <Banner
      tone="warning"
      role="alert"
      icon={<RefreshCw {...ICON} />}
      action={
        <Button size="small" look="primary" onClick={() => window.location.reload()}>
          {t('board.reload')}
        </Button>
      }
    >
      {t('notices.reloadNeeded')}
    </Banner>
  );
};

/** On a phone the views are in the menu, where nobody sees that they cannot be chosen. */
const PinnedNotice = ({ view }: { view: View }) => {
  const t = useText();
  return (
    <Banner icon={<Pin {...ICON} />}>{t('board.viewPinned', { view: t(VIEW_NAMES[view]) })}</Banner>
  );
};

/** Whoever writes here must know who reads it. */
const PublicNotice = () => {
  const t = useText();
  const { publicSince, namesPublicSince } = useBoardInfo();
  if (typeof namesPublicSince === 'number') {
    return <Banner icon={<Globe {...ICON} />}>{t('notices.publicNames')}</Banner>;
  }
  return typeof publicSince === 'number' ? (
    <Banner icon={<Globe {...ICON} />}>{t('notices.public')}</Banner>
  ) : null;
};

type BoardNoticesProps = ReadOnlyProps & {
  boardView: BoardView;
  /** A sentence about what was just tried; `null` for none. */
  notice: string | null;
  onNoticeRead: () => void;
  onOpenDrafts: () => void;
};

const Notices = ({
  as,
  meeting,
  boardView,
  notice,
  onNoticeRead,
  onOpenDrafts,
}: BoardNoticesProps) => {
  const t = useText();
  const access = useAccess();
  const ended = useConnection((state) => state.ended);
  const hasDiskTrouble = useConnection(({ saving }) => saving.kind === 'diskTrouble');
  const drafts = useUnaccepted();
  const narrow = useMedia(NARROW);
  return (
    <div className={styles.notices}>
      {as === 'look' && <LookNotice />}
      {as !== 'look' && access === 'read' && <ReadOnlyNotice as={as} meeting={meeting} />}
      <PublicNotice />
      {narrow && boardView.isPinned && <PinnedNotice view={boardView.view} />}
      {ended === 'reloadNeeded' && <ReloadNotice />}
      {hasDiskTrouble && (
        <Banner tone="danger" role="alert" icon={<TriangleAlert {...ICON} />}>
          {t('notices.diskTrouble')}
        </Banner>
      )}
      {drafts.length > 0 && <DraftsNotice count={drafts.length} onOpen={onOpenDrafts} />}
      {notice !== null && (
        <Banner
          role="status"
          icon={<Info {...ICON} />}
          action={
            <IconButton
              label={t('common.close')}
              icon={<X aria-hidden="true" size={18} />}
              onClick={onNoticeRead}
            />
          }
        >
          {notice}
        </Banner>
      )}
    </div>
  );
};

/** What holds for the whole board right now, in sentences over it: only what is unusual is said. */
export const BoardNotices = (props: BoardNoticesProps) => (
  <ToolTexts>
    <Notices {...props} />
  </ToolTexts>
);
