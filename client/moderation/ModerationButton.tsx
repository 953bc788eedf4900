import { ListChecks } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.ts';
import { useModeration, waitingIn } from './use-moderation.ts';

const ModerationPanel = later(async () => (await import('./ModerationPanel.tsx')).ModerationPanel);

type ModerationButtonProps = {
  /** The board that is open here, if one is. */
  boardId: string | null;
  /** Counts how often the panel was asked for elsewhere, as in the palette. */
  asked?: number;
};

/** Tells facilitators how much waits for them, and opens it. Nothing is here while nothing waits. */
export const ModerationButton = ({ boardId, asked = 0 }: ModerationButtonProps) => {
  const t = useText();
  const { meeting } = useStage();
  const [resource, reload] = useModeration(meeting.id);
  const [isOpen, setOpen] = useState(false);
  const count = waitingIn(resource);
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (count > 0) announce(t('moderation.waiting', { count }));
  }, [count, t]);
  return (
    <>
      {count > 0 && (
        <Button icon={<ListChecks aria-hidden="true" size={18} />} onClick={() => setOpen(true)}>
          {t('moderation.waiting', { count })}
        </Button>
      )}
      <Suspense>
        {isOpen && (
          <ModerationPanel
            resource={resource}
            reload={reload}
            boardId={boardId}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
};
