import type { Theme } from '../../shared/meeting/records/theme.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { hasOpening, Opening, useMayEditOpening } from './Opening.tsx';
import styles from './ThemeLine.module.css';

/** What a theme is about, where one chooses among its groups: enough to choose by. Its presenters have all of it, and can write. */
export const ThemeLine = ({ theme }: { theme: Theme }) => {
  const { meeting } = useStage();
  const mayEdit = useMayEditOpening(theme);
  if (mayEdit) return <Opening theme={theme} />;
  if (!hasOpening(theme)) return null;
  const speaker = [theme.speaker, theme.organisation].filter((part) => part !== '').join(', ');
  return (
    <div lang={meeting.language} className={styles.about}>
      {speaker !== '' && <p className={styles.speaker}>{speaker}</p>}
      {theme.opening !== '' && <p className={styles.words}>{theme.opening}</p>}
    </div>
  );
};
