import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import type { MergeAnswer } from './answers.ts';
import { RefusedWords } from './RefusedWords.tsx';
import type { TableRow } from './table-row.ts';
import { mayRun, useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';
import styles from './OwnTable.module.css';

type ProposalProps = { from: TableRow; into: TableRow };

type MergeProposalsProps = { row: TableRow; rows: readonly TableRow[] };

const useMerge = ({ from, into }: ProposalProps) => {
  const t = useText();
  const { busy, problem, send } = useTableDeeds();
  const pair = { from: from.id, into: into.id };
  return {
    busy,
    problem,
    agree: async () => {
      const answer = await send<MergeAnswer>({ type: 'table.merge', ...pair });
      if (answer.ok) announce(t('mingling.merged', { topic: into.table.topic }));
    },
    decline: () => void send({ type: 'table.declineMerge', ...pair }),
  };
};

/** What another host proposes, for this one to agree to or not. */
const Proposal = ({ from, into }: ProposalProps) => {
  const t = useText();
  const { busy, problem, agree, decline } = useMerge({ from, into });
  return (
    <>
      <div className={styles.seated}>
        <p>{t('mingling.mergeOffer', { from: from.table.topic, into: into.table.topic })}</p>
        <Button busy={busy} onClick={() => void agree()}>
          {t('mingling.mergeAgree')}
        </Button>
        <Button look="quiet" busy={busy} onClick={decline}>
          {t('mingling.mergeDecline')}
        </Button>
      </div>
      <RefusedWords problem={problem} />
    </>
  );
};

/** What the reader has proposed, for them to take back. */
const Asked = ({ from, into }: ProposalProps) => {
  const t = useText();
  const { busy, problem, decline } = useMerge({ from, into });
  return (
    <>
      <div className={styles.seated}>
        <p>{t('mingling.mergeAsked', { topic: into.table.topic })}</p>
        <Button look="quiet" busy={busy} onClick={decline}>
          {t('mingling.mergeTakeBack')}
        </Button>
      </div>
      <RefusedWords problem={problem} />
    </>
  );
};

/** Proposals to make one table of the reader's and another: for whoever runs the reader's. */
export const MergeProposals = ({ row, rows }: MergeProposalsProps) => {
  const tools = useMingling();
  if (!mayRun(tools, row)) return null;
  const into = rows.find(({ id }) => id === row.joins?.id);
  return (
    <>
      {into && <Asked from={row} into={into} />}
      {rows
        .filter(({ joins }) => joins?.id === row.id)
        .map((from) => (
          <Proposal key={from.id} from={from} into={row} />
        ))}
      {rows
        .filter(({ invites }) => invites?.id === row.id)
        .map((other) => (
          <Proposal key={other.id} from={row} into={other} />
        ))}
    </>
  );
};
