import { useEffect, useRef } from 'react';
import { Footprints } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { isFirstHearing } from '../live/heard.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { type PhaseNow, phaseNow } from './phase-of.ts';
import { ruleWords } from '../rules/rule-words.ts';
import styles from './PhaseLine.module.css';

const ShownPhase = ({ now: { phase, since } }: { now: PhaseNow }) => {
  const t = useText();
  const { meeting } = useStage();
  const { id, title, prompt, rules } = phase;
  const words = ruleWords(rules)
    .map((key) => t(key))
    .join(' ');

  useEffect(() => {
    if (isFirstHearing(`${id}:${since}`)) {
      announce(t('conductor.phaseSpoken', { title, prompt, words }));
    }
  }, [id, since, title, prompt, words, t]);

  return (
    <Banner icon={<Footprints aria-hidden="true" size={20} />}>
      <p className={styles.line}>
        <strong lang={meeting.language}>{title}</strong>
        {prompt !== '' && (
          <span lang={meeting.language} className={styles.prompt}>
            {prompt}
          </span>
        )}
        <span>{words}</span>
      </p>
    </Banner>
  );
};

const Found = ({ live, boardId }: { live: MeetingLive; boardId: string | null }) => {
  const { personId } = useStage();
  const t = useText();
  const now = phaseNow(live, { boardId, personId });
  const isOn = now !== null;
  const wasOn = useRef(isOn);

  useEffect(() => {
    if (wasOn.current && !isOn) announce(t('conductor.stopped'));
    wasOn.current = isOn;
  }, [isOn, t]);

  return now && <ShownPhase now={now} />;
};

/** What the meeting does right now, in words: what is asked, and how one takes part. */
export const PhaseLine = ({ boardId }: { boardId: string | null }) => {
  const { live } = useStage();
  return live && <Found live={live} boardId={boardId} />;
};
