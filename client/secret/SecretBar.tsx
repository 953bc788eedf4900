import { Check, EyeOff, Info, X } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useAccess, useBoard, useBoardInfo, useDiverted, usePerson } from '../board/hooks.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { isConducted } from '../conductor/is-conducted.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RevealButtons } from './RevealButtons.tsx';
import { useShownNotes } from './use-shown-notes.ts';
import { later } from '../ui/later.ts';
import styles from './SecretBar.module.css';

const LateDrafts = later(async () => (await import('./LateDrafts.tsx')).LateDrafts);

const ICON = { 'aria-hidden': true, size: 20 } as const;

/** One's own "ready", which the reveal may wait for; a mark from before the writing says nothing of it. */
const ReadyButton = ({ since }: { since: number }) => {
  const t = useText();
  const { live, personId, ask } = useStage();
  const { busy, problem, run } = useTask();
  if (!live) return null;
  const isReady = (live.ready.get(personId)?.at ?? -Infinity) >= since;
  return (
    <>
      <Button
        size="small"
        look={isReady ? 'primary' : 'secondary'}
        aria-pressed={isReady}
        busy={busy}
        icon={<Check aria-hidden="true" size={16} />}
        onClick={() => void run(() => ask({ type: isReady ? 'ready.clear' : 'ready.set' }))}
      >
        {t('secret.ready')}
      </Button>
      <ProblemBanner problem={problem} />
    </>
  );
};

const Drafts = ({ drafting, leads }: { drafting: Drafting; leads: boolean }) => {
  const t = useText();
  const { takesPart, live } = useStage();
  // Who leads shows them from the bar they lead from, where there is one.
  const showsHere = leads && !(live && isConducted(live));
  // The line of the phase says until when.
  const isTold = useBoardInfo().phase?.rules.writing === 'secret';
  const next = usePerson(drafting.next);
  const { writers, notes, how, ended } = drafting;
  // To participants it is over when the writing is: what becomes of their drafts stands with these.
  if (ended && !leads) return null;
  return (
    <Banner
      icon={<EyeOff {...ICON} />}
      action={
        showsHere ? (
          <RevealButtons drafting={drafting} />
        ) : (
          !leads && takesPart && how === 'ready' && <ReadyButton since={drafting.since} />
        )
      }
    >
      {!leads && !isTold && <p>{t('secret.goOn')}</p>}
      <p>
        {!leads && isTold && `${t('secret.goOnShort')} `}
        {ended ? t('secret.ended', { notes }) : t('secret.counts', { writers, notes })}
      </p>
      {how === 'ready' && !ended && <p>{t('secret.waiting')}</p>}
      {next && <p role="status">{t('secret.next', { name: next.name })}</p>}
    </Banner>
  );
};

/** What one has to know of secret writing above the board: how it goes, what was shown, what came too late. */
export const SecretBar = () => {
  const t = useText();
  const { role } = useBoard();
  const canWrite = useAccess() === 'write';
  const leads = role === 'facilitator' && canWrite;
  const { drafting, handedOver } = useBoardInfo();
  const diverted = useDiverted();
  const [read, setRead] = useState(0);
  const [lateOpen, setLateOpen] = useState(false);
  const [shown, putAway] = useShownNotes();

  useEffect(() => {
    if (shown !== null) announce(t('secret.shown', { count: shown }));
  }, [shown, t]);

  const closeButton = (onClick: () => void) => (
    <IconButton
      label={t('common.close')}
      icon={<X aria-hidden="true" size={18} />}
      onClick={onClick}
    />
  );

  return (
    <>
      {drafting && <Drafts drafting={drafting} leads={leads} />}
      {shown !== null && (
        <Banner icon={<Info {...ICON} />} action={closeButton(putAway)}>
          {t('secret.shown', { count: shown })}
        </Banner>
      )}
      {diverted > read && (
        <Banner
          role="status"
          icon={<Info {...ICON} />}
          action={closeButton(() => setRead(diverted))}
        >
          {t('secret.diverted', { count: diverted - read })}
        </Banner>
      )}
      {leads && handedOver > 0 && (
        <div className={styles.deeds}>
          <Button size="small" onClick={() => setLateOpen(true)}>
            {t('secret.late', { count: handedOver })}
          </Button>
        </div>
      )}
      <Suspense>{lateOpen && <LateDrafts onClose={() => setLateOpen(false)} />}</Suspense>
    </>
  );
};
