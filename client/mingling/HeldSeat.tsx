import { useEffect } from 'react';
import { useText } from '../i18n/text.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { FloatingNotice } from './FloatingNotice.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type HeldSeatProps = { tableId: string; topic: string; until: number };

const secondsLeft = (until: number, time: number): number => Math.ceil((until - time) / 1000);

/** A seat at the table one waits for is free for a minute: take it, or let the next have it. */
export const HeldSeat = ({ tableId, topic, until }: HeldSeatProps) => {
  const t = useText();
  const { now } = useMingling();
  const { busy, problem, join, leave } = useTableDeeds();
  const seconds = secondsLeft(until, useServerTime(true));

  useEffect(() => {
    const count = Math.max(0, secondsLeft(until, now()));
    announce(t('mingling.heldSpoken', { topic, count }), 'assertive');
  }, [t, topic, until, now]);

  if (seconds <= 0) return null;
  return (
    <FloatingNotice
      label={t('mingling.heldTitle')}
      actions={
        <>
          <Button look="primary" size="large" busy={busy} onClick={() => void join(tableId)}>
            {t('mingling.takeSeat')}
          </Button>
          <Button look="quiet" busy={busy} onClick={() => void leave(tableId)}>
            {t('mingling.letGo')}
          </Button>
        </>
      }
    >
      <p>{t('mingling.held', { topic, count: seconds })}</p>
      <RefusedWords problem={problem} />
    </FloatingNotice>
  );
};
