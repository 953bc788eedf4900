import type { VotePlan, VoteResult } from '../../shared/board/records/vote.ts';
import { medianOf, QUADRANTS, quadrantOf } from '../../shared/voting/standing.ts';
import { useText } from '../i18n/text.ts';
import { NoteName } from './NoteName.tsx';
import { QUADRANT_WORDS } from './vote-words.ts';
import styles from './ResultCard.module.css';

/** Notes in four fields, by the middle of their impact and effort. The table above has the figures. */
export const FourFields = ({ plan, result }: { plan: VotePlan; result: VoteResult }) => {
  const t = useText();
  const [impact, effort] = [plan.scales.indexOf('impact'), plan.scales.indexOf('effort')];
  if (impact < 0 || effort < 0) return null;
  const placed = result.notes.flatMap(({ note, counts }) => {
    const [high, hard] = [medianOf(counts[impact] ?? []), medianOf(counts[effort] ?? [])];
    return high === null || hard === null ? [] : [{ note, quadrant: quadrantOf(high, hard) }];
  });
  return (
    <div className={styles.fields}>
      {QUADRANTS.map((quadrant) => (
        <section key={quadrant} aria-label={t(QUADRANT_WORDS[quadrant])} className={styles.field}>
          <strong>{t(QUADRANT_WORDS[quadrant])}</strong>
          <ul>
            {placed
              .filter((one) => one.quadrant === quadrant)
              .map(({ note }) => (
                <li key={note}>
                  <NoteName noteId={note} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
