import { useMemo, useState } from 'react';
import type { ConnectorEnd } from '../../shared/board/drawing-values.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { LIVING, shapesOf } from '../board/drawings.ts';
import { endName, useEndName } from './end-name.ts';
import { withoutMarks } from '../../shared/lib/fold.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ConnectionFields, type Looks } from './ConnectionDialog.tsx';
import { connect, isSameEnd } from './connect.ts';

/** With more things than these one looks for a word rather than through the list. */
const MOST_LISTED = 200;

const folded = (text: string): string => withoutMarks(text).toLowerCase();

type ConnectDialogProps = {
  from: ConnectorEnd;
  onConnected: (id: string) => void;
  onClose: () => void;
};

/** Connects without a pointer: from what one is at to a note, a shape or a section that is chosen by its words. */
export const ConnectDialog = ({ from, onConnected, onClose }: ConnectDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [looks, setLooks] = useState<Looks>({ label: '', arrow: 'end', color: 'ink' });
  const fromName = useEndName(from);

  const ends = useMemo((): readonly { readonly end: ConnectorEnd; readonly name: string }[] => {
    const { store } = board;
    const notes = [...store.sectionIds(), ''].flatMap((id) => store.noteIds(id));
    const all: ConnectorEnd[] = [
      ...notes.map((note) => ({ note })),
      ...shapesOf(board)
        .of(LIVING)
        .map(({ id }) => ({ shape: id })),
      ...store.sectionIds().map((section) => ({ section })),
    ];
    return all
      .filter((end) => !isSameEnd(end, from))
      .map((end) => ({ end, name: endName(board, end, t) }));
  }, [board, from, t]);

  const wanted = folded(search.trim());
  const found = ends.filter(({ name }) => folded(name).includes(wanted)).slice(0, MOST_LISTED);
  const options = found.map(({ end, name }) => ({
    value: JSON.stringify(end),
    label: 'section' in end ? t('drawing.sectionNamed', { section: name }) : name,
  }));
  const value = options.some((option) => option.value === chosen)
    ? chosen
    : (options[0]?.value ?? '');
  const to = found.find(({ end }) => JSON.stringify(end) === value)?.end;

  const submit = () => {
    if (!to) return;
    const added = connect(board, { from, to, ...looks, label: cleanLine(looks.label) });
    if (added.ok) {
      announce(t('drawing.connected', { from: fromName, to: endName(board, to, t) }));
      onClose();
      onConnected(added.value);
    } else announce(t('note.notDone', { reason: t(refusalKey(added.error)) }));
  };

  return (
    <FormDialog
      title={t('drawing.connectFrom', { from: fromName })}
      submitLabel={t('drawing.connect')}
      canSubmit={to !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        type="search"
        label={t('drawing.search')}
        value={search}
        onValue={setSearch}
        autoComplete="off"
      />
      {options.length === 0 ? (
        <p role="status">{t('drawing.noneFound')}</p>
      ) : (
        <Select
          label={t('drawing.connectTo')}
          value={value}
          options={options}
          onValue={setChosen}
        />
      )}
      <ConnectionFields
        looks={looks}
        onChange={(changed) => setLooks((before) => ({ ...before, ...changed }))}
      />
    </FormDialog>
  );
};
