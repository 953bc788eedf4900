import { useState } from 'react';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { useToast } from '../ui/toast.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { isClosed, isFull, type TableRow } from './table-row.ts';
import { topicOf, useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type MovePersonDialogProps = {
  row: TableRow;
  personId: string;
  /** What lies under it goes, too: the way back stands on the page. */
  onMoved: () => void;
  onClose: () => void;
};

/** A facilitator seats somebody at another table: one with room, which the server looks at once more. */
export const MovePersonDialog = ({ row, personId, onMoved, onClose }: MovePersonDialogProps) => {
  const t = useText();
  const showToast = useToast();
  const tools = useMingling();
  const { busy, problem, send } = useTableDeeds();
  const name = usePerson(personId)?.name ?? t('mingling.someone');
  const [others] = useState(() =>
    tools.rows().filter((other) => other.id !== row.id && !isClosed(other) && !isFull(other)),
  );
  const [to, setTo] = useState(others[0]?.id ?? '');

  const back = async (): Promise<void> => {
    const answer = await send({ type: 'table.move', table: row.id, participantId: personId });
    if (!answer.ok) showToast({ text: t(problemKey(answer.error)) });
  };

  const submit = async (): Promise<void> => {
    const answer = await send({ type: 'table.move', table: to, participantId: personId });
    if (!answer.ok) return;
    showToast({
      text: t('mingling.personMoved', { name, topic: topicOf(tools, to) }),
      undo: () => void back(),
    });
    onMoved();
  };

  return (
    <FormDialog
      title={t('mingling.moveTitle', { name })}
      submitLabel={t('mingling.move')}
      busy={busy}
      canSubmit={to !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{t('mingling.moveNowhere')}</p>
      ) : (
        <Select
          label={t('mingling.moveTo')}
          value={to}
          options={others.map(({ id, table }) => ({ value: id, label: table.topic }))}
          onValue={setTo}
        />
      )}
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
