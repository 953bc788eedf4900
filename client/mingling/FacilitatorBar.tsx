import { Suspense, useState } from 'react';
import { CalendarClock, Link2, Megaphone, Power, Presentation, Video } from 'lucide-react';
import type { Group } from '../../shared/meeting/records/group.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { countLinks } from '../../shared/meeting/mingling/table-links.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useToast } from '../ui/toast.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';
import { later } from '../ui/later.ts';
import styles from './FacilitatorBar.module.css';

const TimesDialog = later(async () => (await import('./TimesDialog.tsx')).TimesDialog);
const LinksDialog = later(async () => (await import('./LinksDialog.tsx')).LinksDialog);

const MessageDialog = later(async () => (await import('../tower/MessageDialog.tsx')).MessageDialog);
const PlenaryDialog = later(async () => (await import('./PlenaryDialog.tsx')).PlenaryDialog);

type FacilitatorBarProps = {
  live: Pick<MeetingLive, 'mingling' | 'tables' | 'seats' | 'info' | 'control'>;
};

type Open = 'times' | 'links' | 'plenary' | 'message' | 'show' | null;

const NO_GROUPS: readonly Group[] = [];

/** What facilitators set of the whole mingling, and what still lacks. */
export const FacilitatorBar = ({ live }: FacilitatorBarProps) => {
  const t = useText();
  const showToast = useToast();
  const { linksAreOut, linksAt, now } = useMingling();
  const { busy, problem, send } = useTableDeeds();
  const deeds = useDeeds();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { mingling } = live;
  const { spare, without } = countLinks(mingling, live.tables, live.seats);
  const hasTimes = mingling.startsAt != null || mingling.endsAt != null;

  const switchOff = async () => {
    if (!(await send({ type: 'mingling.set', isOn: false })).ok) return;
    showToast({
      text: t('mingling.isOffNow'),
      undo: () => void send({ type: 'mingling.set', isOn: true }),
    });
  };

  const showLinks = async () => {
    close();
    if ((await send({ type: 'mingling.set', linksAt: now() })).ok)
      announce(t('mingling.spokenLinks'));
  };

  return (
    <section aria-label={t('mingling.forFacilitators')} className={styles.bar}>
      <p className={styles.facts}>
        <strong>{t('mingling.forFacilitators')}</strong>
        {!hasTimes && <span>{t('mingling.noTimes')}</span>}
        {(without > 0 || spare > 0 || live.tables.length > 0) && (
          <span className={without > 0 ? styles.lacking : undefined}>
            {t('mingling.linkCounts', { spare, without })}
          </span>
        )}
        {linksAt === null && !linksAreOut && <span>{t('mingling.noLinksAt')}</span>}
      </p>
      <div className={styles.tools}>
        <Button
          icon={<CalendarClock aria-hidden="true" size={18} />}
          onClick={() => setOpen('times')}
        >
          {t('mingling.times')}
        </Button>
        <Button
          look={without > 0 ? 'primary' : 'secondary'}
          icon={<Link2 aria-hidden="true" size={18} />}
          onClick={() => setOpen('links')}
        >
          {t('mingling.pasteLinks')}
        </Button>
        <Button
          icon={<Presentation aria-hidden="true" size={18} />}
          onClick={() => setOpen('plenary')}
        >
          {t('mingling.plenaryLink')}
        </Button>
        {!linksAreOut && (
          <Button icon={<Video aria-hidden="true" size={18} />} onClick={() => setOpen('show')}>
            {t('mingling.showLinks')}
          </Button>
        )}
        <Button
          icon={<Megaphone aria-hidden="true" size={18} />}
          onClick={() => setOpen('message')}
        >
          {t('tower.messageAll')}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          icon={<Power aria-hidden="true" size={18} />}
          onClick={() => void switchOff()}
        >
          {t('mingling.switchOff')}
        </Button>
      </div>
      <RefusedWords problem={problem} />
      <Suspense>
        {open === 'times' && <TimesDialog mingling={mingling} info={live.info} onClose={close} />}
        {open === 'links' && <LinksDialog onClose={close} />}
        {open === 'message' && (
          <MessageDialog groups={NO_GROUPS} to="" deeds={deeds} onClose={close} />
        )}
        {open === 'plenary' && <PlenaryDialog live={live} onClose={close} />}
      </Suspense>
      {open === 'show' && (
        <ConfirmDialog
          title={t('mingling.showLinksTitle')}
          confirmLabel={t('mingling.showLinks')}
          onConfirm={() => void showLinks()}
          onClose={close}
        >
          <p>{t('mingling.showLinksMeaning')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
