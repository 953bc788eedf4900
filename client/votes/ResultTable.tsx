import type { NoteTally, VotePlan, VoteResult } from '../../shared/board/records/vote.ts';
import { medianOf, type Standing, standingsOf } from '../../shared/voting/standing.ts';
import { useText } from '../i18n/text.ts';
import { NoteName } from './NoteName.tsx';
import { SCALE_WORDS, wordKeysOf } from './vote-words.ts';
import styles from './ResultCard.module.css';

const Bar = ({ share }: { share: number }) => (
  <span aria-hidden="true" className={styles.track}>
    <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
  </span>
);

const Dots = ({ tally, most }: { tally: NoteTally; most: number }) => {
  const t = useText();
  return (
    <td>
      <Bar share={most === 0 ? 0 : tally.points / most} />
      <strong>{tally.points}</strong>
      {tally.people !== null && tally.people !== tally.points && (
        <span className={styles.small}> {t('votes.fromPeople', { count: tally.people })}</span>
      )}
    </td>
  );
};

/** How often each mark was given, as bars and in words; the middle first. */
const Spread = ({ counts, labels }: { counts: readonly number[]; labels: readonly string[] }) => {
  const t = useText();
  const most = Math.max(...counts, 1);
  return (
    <td>
      {labels.length === 0 && (
        <strong>{t('votes.median', { mark: medianOf(counts) ?? '–' })}</strong>
      )}
      <ul className={styles.spread}>
        {counts.map((times, mark) => (
          <li key={mark}>
            <span>{labels[mark] ?? mark}</span>
            <Bar share={times / most} />
            <span>{t('votes.times', { count: times })}</span>
          </li>
        ))}
      </ul>
    </td>
  );
};

const Row = ({ plan, standing, most }: { plan: VotePlan; standing: Standing; most: number }) => {
  const t = useText();
  const { tally, place, isTie } = standing;
  const labels = wordKeysOf(plan.method).map((key) => t(key));
  return (
    <tr>
      <td>{isTie ? t('votes.tie', { place }) : t('votes.place', { place })}</td>
      <th scope="row">
        <NoteName noteId={tally.note} />
      </th>
      {plan.method === 'dots' ? (
        <Dots tally={tally} most={most} />
      ) : (
        tally.counts.map((counts, scale) => (
          <Spread key={plan.scales[scale] ?? 'words'} counts={counts} labels={labels} />
        ))
      )}
    </tr>
  );
};

/** Notes by what they were given, the most first, ties as ties. */
export const ResultTable = ({ plan, result }: { plan: VotePlan; result: VoteResult }) => {
  const t = useText();
  const standings = standingsOf(plan, result.notes);
  const most = Math.max(...result.notes.map(({ points }) => points));
  const given =
    plan.method === 'scale'
      ? plan.scales.map((scale) => t(SCALE_WORDS[scale]))
      : [t('votes.given')];
  return (
    // The list can be longer than a screen; who uses keys must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={t('votes.byVotes')} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('votes.placeHead')}</th>
            <th scope="col">{t('votes.note')}</th>
            {given.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <Row key={standing.tally.note} plan={plan} standing={standing} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
