import type { Column, Figures, Goal, Medians, Workload } from '../workloads/workload.ts';
import { showSpread, spreadOf } from './spread.ts';
import { table } from './table.ts';

/** What one target showed in one round; null when it failed. */
export type Outcome<Name extends string = string> = {
  readonly target: Name;
  readonly round: number;
  readonly figures: Figures | null;
};

/** What a report reads of a workload. */
type Reported = Pick<Workload, 'columns' | 'goals'>;

const OURS = 'talkoot';

const figuresOf = (outcomes: readonly Outcome[], target: string, key: string): readonly number[] =>
  outcomes.flatMap((outcome) => (outcome.target === target ? (outcome.figures?.[key] ?? []) : []));

/** Ours divided by theirs, round by round, since what disturbs a round disturbs both. */
const ratios = (outcomes: readonly Outcome[], peer: string, key: string): readonly number[] =>
  outcomes.flatMap(({ target, round, figures }) => {
    const theirs = target === peer ? figures?.[key] : null;
    const ours = outcomes.find((other) => other.target === OURS && other.round === round)
      ?.figures?.[key];
    return ours == null || theirs == null || theirs === 0 ? [] : [ours / theirs];
  });

/** A row for each figure: there are more of them than targets. */
const results = (
  { columns }: Reported,
  outcomes: readonly Outcome[],
  targets: readonly string[],
): readonly string[] =>
  table(
    ['', ...targets],
    columns.map(({ key, title, digits }) => [
      title,
      ...targets.map((target) => showSpread(figuresOf(outcomes, target, key), digits)),
    ]),
  );

const comparison = (
  { columns }: Reported,
  outcomes: readonly Outcome[],
  targets: readonly string[],
): readonly string[] => {
  const compared: readonly Column[] = columns.filter(({ isCompared }) => isCompared);
  const peers = targets.filter((target) => target !== OURS);
  if (compared.length === 0 || peers.length === 0 || !targets.includes(OURS)) return [];
  return [
    '',
    ...table(
      ['ours ÷ theirs', ...peers],
      compared.map(({ key, title }) => [
        title,
        ...peers.map((peer) => showSpread(ratios(outcomes, peer, key), 2)),
      ]),
    ),
  ];
};

const verdicts = (
  { columns, goals }: Reported,
  outcomes: readonly Outcome[],
): readonly string[] => {
  const medians: Medians = (target, key) =>
    spreadOf(figuresOf(outcomes, target, key))?.median ?? null;
  const verdict = ({ key, text, figure, isMet }: Goal): string => {
    const title = columns.find((column) => column.key === key)?.title ?? key;
    const goal = `Goal: ${title} ${text}`;
    const held = figure(medians);
    if (held === null) return `${goal}: not measured`;
    return `${goal}: ${isMet(held) ? 'met' : 'MISSED'}, ${held.toFixed(2)}`;
  };
  return goals.length === 0 ? [] : ['', ...goals.map(verdict)];
};

/** Everything a workload showed: figures, ours as a share of the peers', and whether the goals are met. */
export const report = (workload: Reported, outcomes: readonly Outcome[]): string => {
  const targets = [...new Set(outcomes.map(({ target }) => target))];
  return [
    ...results(workload, outcomes, targets),
    ...comparison(workload, outcomes, targets),
    ...verdicts(workload, outcomes),
  ].join('\n');
};
