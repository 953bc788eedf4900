import { useEffect, useRef } from 'react';
import { useText, type Text } from '../i18n/text.ts';
import type { People } from '../presence/people.ts';
import { announce } from '../ui/announcer.ts';
import { createDigestTimer } from '../ui/digest-timer.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Phase } from './phase.ts';
import type { TableRow } from './table-row.ts';
import { useMingling } from './tools.ts';

type SpokenTablesProps = { rows: readonly TableRow[]; phase: Phase };

const PHASES_TOLD = {
  running: 'mingling.spokenBegun',
  ending: 'mingling.spokenEnding',
  over: 'mingling.spokenOver',
} as const;

const isTold = (phase: Phase): phase is keyof typeof PHASES_TOLD =>
  Object.hasOwn(PHASES_TOLD, phase);

const digestWords = (t: Text, digest: Digest, people: People): string => {
  const { newTables, satDown, came, went } = digest;
  const names = (ids: readonly string[]): string =>
    ids.map((id) => people.person(id)?.name ?? t('mingling.someone')).join(', ');
  return [
    ...(came.length > 0 ? [t('mingling.spokenCame', { names: names(came) })] : []),
    ...(went.length > 0 ? [t('mingling.spokenWent', { names: names(went) })] : []),
    ...(newTables > 0 ? [t('mingling.spokenTables', { count: newTables })] : []),
    ...(satDown > 0 ? [t('mingling.spokenSatDown', { count: satDown })] : []),
  ].join(' ');
};

/** Tells those who hear the page what others do at the tables, politely and seldom, and what the clock brings. */
export const SpokenTables = ({ rows, phase }: SpokenTablesProps) => {
  const t = useText();
  const { people, personId, linksAreOut } = useMingling();
  const latest = useRef(rows);
  const wake = useRef(() => {});

  useEffect(() => {
    let heard = latest.current;
    const timer = createDigestTimer({
      now: Date.now,
      after: (delayMs, run) => {
        const handle = setTimeout(run, delayMs);
        return () => clearTimeout(handle);
      },
      speak: () => {
        const words = digestWords(t, digestOf(heard, latest.current, personId), people);
        heard = latest.current;
        if (words !== '') announce(words);
      },
    });
    wake.current = timer.wake;
    return timer.stop;
  }, [t, people, personId]);

  useEffect(() => {
    if (latest.current === rows) return;
    latest.current = rows;
    wake.current();
  }, [rows]);

  const toldPhase = useRef(phase);
  useEffect(() => {
    if (toldPhase.current === phase) return;
    toldPhase.current = phase;
    if (isTold(phase)) announce(t(PHASES_TOLD[phase]));
  }, [phase, t]);

  const toldLinks = useRef(linksAreOut);
  useEffect(() => {
    if (linksAreOut && !toldLinks.current) announce(t('mingling.spokenLinks'));
    toldLinks.current = linksAreOut;
  }, [linksAreOut, t]);

  return null;
};
