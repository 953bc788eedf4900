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

const Proposal = ({ from, into }: ProposalProps) => {
  const t = useText();
  const { busy, problem, send } = useTableDeeds();

  const agree = async () => {
    const answer = await send<MergeAnswer>({ type: 'table.merge', from: from.id, into: into.id });
    if (answer.ok) announce(t('mingling.merged', { topic: into.table.topic }));
  };

  return (
    <>
      <div className={styles.seated}>
        <p>{t('mingling.mergeOffer', { from: from.table.topic, into: into.table.topic })}</p>
        <Button busy={busy} onClick={() => void agree()}>
          {t('mingling.mergeAgree')}
        </Button>
      </div>
      <RefusedWords problem={problem} />
    </>
  );
};

/** What other hosts propose to do with the reader's table, for its host to agree to. */
export const MergeProposals = ({ row, rows }: MergeProposalsProps) => {
  const tools = useMingling();
  if (!mayRun(tools, row)) return null;
  return (
    <>
      {rows
        .filter(({ joins }) => joins?.id === row.id)
        .map((from) => (
          <Proposal key={from.id} from={from} into={row} />
        ))}
      {rows
        .filter(({ invites }) => invites?.id === row.id)
        .map((into) => (
          <Proposal key={into.id} from={row} into={into} />
        ))}
    </>
  );
};
