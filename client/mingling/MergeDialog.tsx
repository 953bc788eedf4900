import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { useToast } from '../ui/toast.ts';
import type { MergeAnswer } from './answers.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { isClosed, type TableRow } from './table-row.ts';
import { topicOf, useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type MergeDialogProps = { row: TableRow; onClose: () => void };

/** Moves everybody of a table to another: facilitators at once, a host once the other host agrees. */
export const MergeDialog = ({ row, onClose }: MergeDialogProps) => {
  const t = useText();
  const showToast = useToast();
  const tools = useMingling();
  const { busy, problem, send } = useTableDeeds();
  const [others] = useState(() =>
    tools.rows().filter((other) => other.id !== row.id && !isClosed(other)),
  );
  const [into, setInto] = useState(row.joins?.id ?? others[0]?.id ?? '');
  const { facilitates } = tools;

  const submit = async () => {
    const answer = await send<MergeAnswer>({ type: 'table.merge', from: row.id, into });
    if (!answer.ok) return;
    const topic = topicOf(tools, into);
    if (answer.value.merged) announce(t('mingling.merged', { topic }));
    else
      showToast({
        text: t('mingling.mergeProposed', { topic }),
        undo: () => void send({ type: 'table.declineMerge', from: row.id, into }),
      });
    onClose();
  };

  return (
    <FormDialog
      title={t('mingling.merge')}
      submitLabel={t(facilitates ? 'mingling.mergeNow' : 'mingling.mergePropose')}
      busy={busy}
      canSubmit={into !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {t(facilitates ? 'mingling.mergeMeaning' : 'mingling.mergeProposalMeaning', {
          topic: row.table.topic,
        })}
      </p>
      {others.length === 0 ? (
        <p>{t('mingling.mergeNone')}</p>
      ) : (
        <Select
          label={t('mingling.mergeInto')}
          value={into}
          options={others.map(({ id, table }) => ({ value: id, label: table.topic }))}
          onValue={setInto}
        />
      )}
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
