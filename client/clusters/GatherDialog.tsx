import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { withoutMarks } from '../../shared/lib/fold.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { clusterChange } from '../note/note-changes.ts';
import { focusNoteSoon } from '../note/note-focus.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { membersOf, otherClusters } from './cluster-words.ts';
import { gather, splitOff } from './gather.ts';
import { NoteChoices } from './NoteChoices.tsx';
import { tellOutcome } from './tell-outcome.ts';

const folded = (text: string): string => withoutMarks(cleanLine(text)).toLowerCase();

/** The choice of a cluster that is not there yet; no cluster has this id. */
const NEW = '';

type GatherDialogProps = { noteIds: readonly string[]; onClose: () => void };

/**
 * Puts notes into a cluster: a new one by writing its name, or one that is there by its name or from the list. Other notes
 * of the section can be taken along.
 */
export const GatherDialog = ({ noteIds, onClose }: GatherDialogProps) => {
  const t = useText();
  const board = useBoard();
  const { store } = board;
  const [first = ''] = noteIds;
  const section = store.place(first)?.section ?? '';
  const [clusters] = useState(() =>
    otherClusters(
      board,
      noteIds.length === 1 ? (store.clusterOf(first)?.id ?? null) : null,
      section,
    ),
  );
  const [companions] = useState(() =>
    store
      .noteIds(section)
      .filter(
        (id) => !noteIds.includes(id) && !store.clusterOf(id) && board.may(clusterChange(id)).ok,
      ),
  );
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState(NEW);
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set());

  const named = clusters.find((one) => one.title !== '' && folded(one.title) === folded(title));
  const target = clusters.find(({ id }) => id === picked) ?? named;

  const put = () => {
    const all = [...noteIds, ...companions.filter((id) => along.has(id))];
    const anchorId = target && membersOf(board, target.id)[0];
    const isClustered = store.clusterOf(first) !== null;
    const done =
      anchorId !== undefined
        ? gather(board, { noteIds: all, anchorId })
        : isClustered
          ? splitOff(board, all, cleanLine(title))
          : gather(board, { noteIds: all, anchorId: first }, cleanLine(title));
    const name = target?.title || cleanLine(title) || t('note.clusterUntitled');
    tellOutcome(t, done, t('clusters.gathered', { title: name, count: all.length }));
    onClose();
    focusNoteSoon(first);
  };

  return (
    <FormDialog
      title={t('clusters.gatherTitle', { count: noteIds.length })}
      submitLabel={t(target ? 'clusters.gatherInto' : 'clusters.gatherNew')}
      onSubmit={put}
      onClose={onClose}
    >
      <TextField
        label={t('clusters.name')}
        hint={t('clusters.nameHint')}
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        onValue={(value) => {
          setTitle(value);
          setPicked(NEW);
        }}
        autoComplete="off"
      />
      {clusters.length > 0 && (
        <Select
          label={t('clusters.orExisting')}
          value={target?.id ?? NEW}
          options={[
            { value: NEW, label: t('clusters.aNewOne') },
            ...clusters.map(({ id, title: name }) => ({
              value: id,
              label: t('clusters.withCount', {
                title: name || t('note.clusterUntitled'),
                count: membersOf(board, id).length,
              }),
            })),
          ]}
          onValue={setPicked}
        />
      )}
      {companions.length > 0 && (
        <NoteChoices
          legend={t('clusters.takeAlong')}
          noteIds={companions}
          chosen={along}
          onChosen={setAlong}
        />
      )}
    </FormDialog>
  );
};
