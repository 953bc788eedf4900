import { useState } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import type { NoteAnswer } from './answers.ts';
import { LineForm } from './LineForm.tsx';
import type { TableRow } from './table-row.ts';
import { useTableDeeds } from './use-table-deeds.ts';

/** A note for the table's own board, which is made with the first. */
export const TableNote = ({ row }: { row: TableRow }) => {
  const t = useText();
  const { busy, problem, send } = useTableDeeds();
  const [text, setText] = useState('');

  const submit = async () => {
    const answer = await send<NoteAnswer>({ type: 'table.note', table: row.id, text: text.trim() });
    if (!answer.ok) return;
    setText('');
    announce(t('mingling.noteWritten'));
  };

  return (
    <LineForm
      label={t('mingling.writeNote')}
      hint={t(row.table.board ? 'mingling.writeNoteMore' : 'mingling.writeNoteHint')}
      submitLabel={t('mingling.addNote')}
      value={text}
      maxLength={MAX_NOTE_LENGTH}
      busy={busy}
      problem={problem}
      canSubmit={text.trim() !== ''}
      onValue={setText}
      onSubmit={() => void submit()}
    />
  );
};
