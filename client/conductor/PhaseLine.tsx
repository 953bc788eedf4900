import { useEffect, useRef } from 'react';
import { Footprints } from 'lucide-react';
import type { PhaseRules } from '../../shared/access/phase-rules.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { partLink } from '../agenda/part-link.ts';
import { usePartPlaces } from '../agenda/use-part-places.ts';
import { useText } from '../i18n/text.ts';
import { isFirstHearing } from '../live/heard.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { holdsOn, type PhaseNow, phaseNow } from './phase-of.ts';
import { ruleWords } from '../rules/rule-words.ts';
import styles from './PhaseLine.module.css';

/** To where the reader works in the phase, from a page that is not that place. */
const WayThere = ({ live, part }: { live: MeetingLive; part: string }) => {
  const t = useText();
  const { meeting, as } = useStage();
  const places = usePartPlaces(`/m/${meeting.id}/${as}`);
  const item = live.agenda.find(({ id }) => id === part);
  const link = item && partLink(item, { ...places, live });
  return (
    link && (
      <LinkButton to={link.to} size="small">
        {t(link.step)}
      </LinkButton>
    )
  );
};

/** Whoever reads of secret writing must not take another board for a place of it. */
const elsewhereWords = ({ writing }: PhaseRules): readonly MessageKey[] =>
  writing === 'secret'
    ? ['conductor.elsewhere', 'conductor.elsewhereOpen']
    : ['conductor.elsewhere'];

type ShownPhaseProps = { now: PhaseNow; live: MeetingLive; boardId: string | null };

const ShownPhase = ({ now: { phase, since }, live, boardId }: ShownPhaseProps) => {
  const t = useText();
  const { meeting } = useStage();
  const { id, part, title, prompt, rules } = phase;
  const isElsewhere = boardId !== null && !holdsOn(live, phase, boardId);
  const keys = isElsewhere ? elsewhereWords(rules) : ruleWords(rules);
  const words = keys.map((key) => t(key)).join(' ');

  useEffect(() => {
    if (isFirstHearing(`${id}:${since}`)) {
      announce(t('conductor.phaseSpoken', { title, prompt, words }));
    }
  }, [id, since, title, prompt, words, t]);

  return (
    <Banner
      icon={<Footprints aria-hidden="true" size={20} />}
      action={(isElsewhere || boardId === null) && <WayThere live={live} part={part} />}
    >
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

  return now && <ShownPhase {...{ now, live, boardId }} />;
};

/** What the meeting does right now, in words: what is asked, and how one takes part. */
export const PhaseLine = ({ boardId }: { boardId: string | null }) => {
  const { live } = useStage();
  return live && <Found live={live} boardId={boardId} />;
};
