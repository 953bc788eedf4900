import { Info, X } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { OwnHeldAnswer } from '../../shared/api/moderation-queue.ts';
import { getOwnHeld } from '../api/moderation.ts';
import { useResource } from '../api/use-resource.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { onOwnNotes } from './own-notes.ts';

type Held = OwnHeldAnswer['notes'][number];

const keyOf = ({ note, removed }: Held): string => `${note} ${removed?.at ?? ''}`;

/** Tells authors kindly of their notes that others do not see for now, and why. Who reported one is told to nobody. */
export const OwnHeld = () => {
  const t = useText();
  const { boardId, personId, store } = useBoard();
  const { meeting, as } = useStage();
  const load = useCallback(
    (signal: AbortSignal) => getOwnHeld({ meetingId: meeting.id, boardId, as }, signal),
    [as, boardId, meeting.id],
  );
  const [resource, reload] = useResource(load);
  const notes = resource.status === 'ready' ? resource.value.notes : [];
  const onOwn = useEffectEvent((what: 'gone' | 'come') => {
    // One that comes is a new one, unless some were away.
    if (what === 'gone' || notes.length > 0) void reload();
  });
  useEffect(() => onOwnNotes(store, personId, (what) => onOwn(what)), [store, personId]);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  return notes
    .filter((one) => !read.has(keyOf(one)))
    .map((one) => (
      <Banner
        key={keyOf(one)}
        role="status"
        icon={<Info aria-hidden="true" size={20} />}
        action={
          <IconButton
            label={t('common.close')}
            icon={<X aria-hidden="true" size={18} />}
            onClick={() => setRead(new Set([...read, keyOf(one)]))}
          />
        }
      >
        <p>
          {t(one.removed ? 'moderation.ownRemoved' : 'moderation.ownHeld', {
            words: noteExcerpt(one.text),
          })}
        </p>
        {one.removed && one.removed.reason !== '' && <p dir="auto">{one.removed.reason}</p>}
      </Banner>
    ));
};
