import { useState } from 'react';
import { MAX_TOPIC_LENGTH } from '../../shared/meeting/records/table.ts';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';
import { useRequired } from '../ui/use-required.ts';
import { OwnLinkField } from './OwnLinkField.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { extrasOf, isLinkWrong, requestOf } from './table-extras.ts';
import { TableExtrasFields } from './TableExtrasFields.tsx';
import type { TableRow } from './table-row.ts';
import { useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type EditTableDialogProps = { row: TableRow; onClose: () => void };

/** Topic, why, seats, who hosts, and a video link of the table's own; what others have changed meanwhile stays theirs. */
export const EditTableDialog = ({ row, onClose }: EditTableDialogProps) => {
  const t = useText();
  const { people } = useMingling();
  const { busy, problem, send } = useTableDeeds();
  const { table } = row;
  const showToast = useToast();
  const [before] = useState(table);
  const [topic, setTopic] = useState(table.topic);
  const { ref, missing, check } = useRequired(topic);
  const [extras, setExtras] = useState(() => extrasOf(table));
  const [host, setHost] = useState(table.host);
  const [removesLink, setRemovesLink] = useState(false);

  const candidates = [...new Set([table.host, ...row.people])]
    .map((id) => people.person(id))
    .filter((person): person is PersonAnswer => person !== null);

  /** As it was when the dialog opened. A link that was taken out nobody can read: only one that was put in goes again. */
  const takeBack = (hasPutLink: boolean) => {
    const { topic: title, why, capacity, language, host: hostBefore } = before;
    void send({
      type: 'table.edit',
      table: row.id,
      topic: title,
      why,
      capacity,
      ...(language && { language }),
      ...(hostBefore !== host && hostBefore !== '' && { host: hostBefore }),
    });
    if (hasPutLink) void send({ type: 'table.setLink', table: row.id, link: null });
  };

  const submit = async () => {
    if (!check() || isLinkWrong(extras)) return;
    const { link, why = '', ...fields } = requestOf(extras);
    const edited = await send({
      type: 'table.edit',
      table: row.id,
      why,
      ...fields,
      topic: topic.trim(),
      ...(host !== table.host && host !== '' && { host }),
    });
    if (!edited.ok) return;
    if (link !== undefined || removesLink) {
      const linked = await send({ type: 'table.setLink', table: row.id, link: link ?? null });
      if (!linked.ok) return;
    }
    showToast({ text: t('mingling.saved'), undo: () => takeBack(link !== undefined) });
    onClose();
  };

  return (
    <FormDialog title={t('mingling.edit')} busy={busy} onSubmit={submit} onClose={onClose}>
      <TextField
        ref={ref}
        label={t('mingling.topic')}
        error={missing ? t('mingling.topicMissing') : null}
        value={topic}
        onValue={setTopic}
        maxLength={MAX_TOPIC_LENGTH}
        required
      />
      <TableExtrasFields value={extras} onValue={setExtras} />
      {candidates.length > 1 && (
        <Select
          label={t('mingling.host')}
          hint={t('mingling.hostHint')}
          value={host}
          options={candidates.map(({ participantId, name }) => ({
            value: participantId,
            label: name,
          }))}
          onValue={setHost}
        />
      )}
      {table.hasOwnLink && !removesLink ? (
        <>
          <p>{t('mingling.ownLinkKept')}</p>
          <Button onClick={() => setRemovesLink(true)}>{t('mingling.replaceOwnLink')}</Button>
        </>
      ) : (
        <OwnLinkField
          value={extras.link}
          isWrong={isLinkWrong(extras)}
          onValue={(link) => setExtras({ ...extras, link })}
        />
      )}
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
