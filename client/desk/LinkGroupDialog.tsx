import { useId, useRef, useState } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { DeskGroup } from '../../shared/api/desk.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/lib/zoned-time.ts';
import {
  MAX_LINKS_IN_GROUP,
  MAX_OWNER_LENGTH,
  MAX_URL_LENGTH,
} from '../../shared/network/link-group.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import {
  dayRange,
  draftOf,
  emptyRow,
  faultsOf,
  fieldsOf,
  type GroupFaults,
  type LinkRow,
  rowFields,
} from './link-draft.ts';
import styles from './Desk.module.css';

type LinkGroupDialogProps = {
  /** null: a new one. */
  group: DeskGroup | null;
  /** The server's time, ms since 1970. */
  now: number;
  busy: boolean;
  problem: Problem | null;
  onSave: (fields: ReturnType<typeof fieldsOf>) => void;
  onClose: () => void;
};

/** A group of links: who keeps it, until when it holds, and its links. */
export const LinkGroupDialog = ({
  group,
  now,
  busy,
  problem,
  onSave,
  onClose,
}: LinkGroupDialogProps) => {
  const t = useText();
  const place = { now, timeZone: DEFAULT_TIME_ZONE };
  const [draft, setDraft] = useState(() => draftOf(group, place));
  const [faults, setFaults] = useState<GroupFaults>({});
  const nextKey = useRef(draft.rows.length);
  const formId = useId();

  const focus = (field: string) =>
    document.getElementById(`${formId}${field}`)?.querySelector('input')?.focus();

  const submit = () => {
    const found = faultsOf(draft, place);
    setFaults(found);
    const [first] = Object.keys(found);
    if (first === undefined) onSave(fieldsOf(draft, place));
    else focus(first);
  };

  const faultOf = (field: string): string | null => {
    const fault = faults[field];
    return fault === undefined ? null : t(fault);
  };

  const setRow = (changed: LinkRow) =>
    setDraft((before) => ({
      ...before,
      rows: before.rows.map((row) => (row.key === changed.key ? changed : row)),
    }));

  const addRow = () => {
    const row = emptyRow(nextKey.current);
    nextKey.current += 1;
    setDraft((before) => ({ ...before, rows: [...before.rows, row] }));
    requestAnimationFrame(() => focus(rowFields(row).title));
  };

  const removeRow = (gone: LinkRow) => {
    const at = draft.rows.indexOf(gone);
    const neighbour = draft.rows[at + 1] ?? draft.rows[at - 1];
    setDraft((before) => ({ ...before, rows: before.rows.filter(({ key }) => key !== gone.key) }));
    if (neighbour) focus(rowFields(neighbour).title);
  };

  return (
    <FormDialog
      title={t(group === null ? 'desk.addGroup' : 'desk.editGroup')}
      size="large"
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <div id={`${formId}title`}>
        <TextField
          label={t('desk.groupTitle')}
          error={faultOf('title')}
          value={draft.title}
          onValue={(title) => setDraft((before) => ({ ...before, title }))}
          maxLength={MAX_TITLE_LENGTH}
          required
        />
      </div>
      <div id={`${formId}owner`}>
        <TextField
          label={t('desk.owner')}
          hint={t('desk.ownerHint')}
          error={faultOf('owner')}
          value={draft.owner}
          onValue={(owner) => setDraft((before) => ({ ...before, owner }))}
          maxLength={MAX_OWNER_LENGTH}
          required
        />
      </div>
      <div id={`${formId}day`}>
        <TextField
          type="date"
          label={t('desk.validUntil')}
          hint={t('desk.validUntilHint')}
          error={faultOf('day')}
          value={draft.day}
          onValue={(day) => setDraft((before) => ({ ...before, day }))}
          {...dayRange(place)}
          required
        />
      </div>
      <fieldset className={styles.rows}>
        <legend>{t('desk.links')}</legend>
        <Stack gap={4}>
          {draft.rows.map((row, index) => {
            const number = index + 1;
            const names = rowFields(row);
            return (
              <div key={row.key} className={styles.linkRow}>
                <div id={`${formId}${names.title}`}>
                  <TextField
                    label={t('desk.linkTitle', { number })}
                    error={faultOf(names.title)}
                    value={row.title}
                    onValue={(title) => setRow({ ...row, title })}
                    maxLength={MAX_TITLE_LENGTH}
                  />
                </div>
                <div id={`${formId}${names.url}`}>
                  <TextField
                    type="url"
                    label={t('desk.linkUrl', { number })}
                    error={faultOf(names.url)}
                    value={row.url}
                    onValue={(url) => setRow({ ...row, url })}
                    maxLength={MAX_URL_LENGTH}
                  />
                </div>
                <IconButton
                  label={t('desk.removeLink', { number })}
                  icon={<Trash2 aria-hidden="true" size={18} />}
                  disabled={draft.rows.length === 1}
                  onClick={() => removeRow(row)}
                />
              </div>
            );
          })}
          <div>
            <Button
              icon={<Plus aria-hidden="true" size={18} />}
              disabled={draft.rows.length >= MAX_LINKS_IN_GROUP}
              onClick={addRow}
            >
              {t('desk.addLink')}
            </Button>
          </div>
        </Stack>
      </fieldset>
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
