import { useState } from 'react';
import { Megaphone, Presentation, Shuffle } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { ConductorPlace } from '../conductor/ConductorPlace.tsx';
import { useText } from '../i18n/text.ts';
import { StageControls } from '../groups/StageControls.tsx';
import { returnToReport } from '../report/left-report.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { TimerControls } from './TimerControls.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import styles from './TowerBar.module.css';

type TowerBarProps = {
  breakout: Breakout;
  groups: readonly Group[];
  deeds: Deeds;
  onMessage: () => void;
};

const ReportButton = ({ breakout, groups, deeds }: Omit<TowerBarProps, 'onMessage'>) => {
  const t = useText();
  const { meeting, live } = useStage();
  const [asks, setAsks] = useState(false);
  const isOn = Boolean(live?.control.report);
  return (
    <>
      <Button
        icon={<Presentation aria-hidden="true" size={18} />}
        onClick={() => (isOn ? returnToReport(meeting.id) : setAsks(true))}
      >
        {t(isOn ? 'report.return' : 'tower.report')}
      </Button>
      {asks && (
        <ReportDialog
          breakoutId={breakout.id}
          groups={groups}
          deeds={deeds}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
};

/** What facilitators do to all groups at once; it stays in sight at the foot of the page. */
export const TowerBar = ({ breakout, groups, deeds, onMessage }: TowerBarProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  return (
    <section aria-label={t('tower.forAll')} className={styles.bar} data-foot-bar>
      <ProblemBanner problem={deeds.problem} />
      <ConductorPlace boardId={null} within />
      <Button icon={<Megaphone aria-hidden="true" size={18} />} onClick={onMessage}>
        {t('tower.messageAll')}
      </Button>
      <TimerControls deeds={deeds} />
      <span className={styles.end}>
        <LinkButton to={`/m/${meeting.id}/${as}/groups/${breakout.id}`}>
          <span className={styles.link}>
            <Shuffle aria-hidden="true" size={18} />
            {t('tower.arrange')}
          </span>
        </LinkButton>
        <ReportButton breakout={breakout} groups={groups} deeds={deeds} />
        <StageControls breakout={breakout} groupCount={groups.length} deeds={deeds} />
      </span>
    </section>
  );
};
