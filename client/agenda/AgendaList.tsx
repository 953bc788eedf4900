import type { TimedPart } from '../../shared/meeting/agenda/times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { AgendaRow } from './AgendaRow.tsx';
import { partLink } from './part-link.ts';
import { usePartPlaces } from './use-part-places.ts';
import styles from './AgendaList.module.css';

type AgendaListProps = {
  timed: readonly TimedPart[];
  path: string;
  /** The part that is now. */
  nowId: string | null;
};

/** The programme as everybody reads it. */
export const AgendaList = ({ timed, path, nowId }: AgendaListProps) => {
  const { live, meeting } = useStage();
  const places = usePartPlaces(path);
  if (!live) return null;
  return (
    <ol className={styles.list}>
      {timed.map((each) => (
        <AgendaRow
          key={each.part.id}
          timed={each}
          isNow={each.part.id === nowId}
          link={partLink(each.part, { ...places, live })}
          language={meeting.language}
        />
      ))}
    </ol>
  );
};
