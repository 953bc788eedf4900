import { Megaphone, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { cameAt, dismissMessage, isFirstHearing, useDismissed } from './heard.ts';
import { messagesToShow } from './message-choice.ts';

/** The groups whose messages one reads: those one is in, and the one whose board one has open. */
const groupsOf = (live: MeetingLive, personId: string, boardId: string | null): Set<string> => {
  const own = [...live.places.values()].flatMap((places) => places.get(personId)?.group ?? []);
  const open = live.groups.filter(({ board }) => board !== '' && board === boardId);
  return new Set([...own, ...open.map(({ id }) => id)]);
};

type MessagesProps = {
  /** The board that is open on this page, if one is. */
  boardId: string | null;
};

const ShownMessages = ({ live, boardId }: MessagesProps & { live: MeetingLive }) => {
  const t = useText();
  const { meeting, personId, now } = useStage();
  const dismissed = useDismissed();
  const [came] = useState(() => cameAt(meeting.id, now()));
  const shown = messagesToShow({
    messages: live.messages,
    groups: groupsOf(live, personId, boardId),
    cameAt: came,
    dismissed,
  });

  useEffect(() => {
    for (const { id, text } of shown) {
      if (isFirstHearing(id)) announce(t('live.messageSpoken', { text }));
    }
  }, [shown, t]);

  return shown.map(({ id, text }) => (
    <Banner
      key={id}
      icon={<Megaphone aria-hidden="true" size={20} />}
      action={
        <IconButton
          label={t('live.dismissMessage')}
          icon={<X aria-hidden="true" size={18} />}
          onClick={() => dismissMessage(id)}
        />
      }
    >
      {text}
    </Banner>
  ));
};

/** What facilitators call out: a calm banner until it is put away. */
export const Messages = ({ boardId }: MessagesProps) => {
  const { live } = useStage();
  return live && <ShownMessages live={live} boardId={boardId} />;
};
