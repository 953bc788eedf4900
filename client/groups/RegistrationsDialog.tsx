import { useState } from 'react';
import { createId } from '../../shared/lib/id.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { assignments, groupsInList, parseRegistrations } from './dividing.ts';
import { inParts, LINES_AT_ONCE } from './in-parts.ts';

type RegistrationsDialogProps = {
  breakout: Breakout;
  groups: readonly Group[];
  onClose: () => void;
};

type Assigned = { readonly list: string; readonly placed: number; readonly expected: number };

/** Places people by a pasted list; who has not joined yet finds their group when they come. */
export const RegistrationsDialog = ({ breakout, groups, onClose }: RegistrationsDialogProps) => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const [text, setText] = useState('');
  const [done, setDone] = useState<Assigned | null>(null);
  const { people, unread } = parseRegistrations(text);
  const known = assignments(people, groups);
  const unknown = groupsInList(people).filter(
    (title) => assignments([{ name: '', organisation: '', group: title }], groups).length === 0,
  );
  const complaint =
    unread.length > 0
      ? t('groups.registrationsUnread', { lines: unread.slice(0, 5).join(', ') })
      : unknown.length > 0
        ? t('groups.registrationsNoGroup', { groups: unknown.slice(0, 5).join(', ') })
        : null;

  const submit = async () => {
    const list = createId();
    let placed = 0;
    let expected = 0;
    for (const part of inParts(known, LINES_AT_ONCE)) {
      const answer = await run(() =>
        ask<Assigned>({ type: 'group.assign', breakout: breakout.id, list, people: [...part] }),
      );
      // What was sent stays; sending the list again does the rest.
      if (!answer.ok) return;
      placed += answer.value.placed;
      expected += answer.value.expected;
    }
    setDone({ list, placed, expected });
  };

  const takeBack = async ({ list }: Assigned) => {
    const answer = await run(() => ask({ type: 'group.undoAssign', breakout: breakout.id, list }));
    if (!answer.ok) return;
    announce(t('groups.listUndone'));
    onClose();
  };

  if (done)
    return (
      <Dialog
        title={t('groups.findList')}
        onClose={onClose}
        footer={
          <>
            <Button busy={busy} onClick={() => void takeBack(done)}>
              {t('common.undo')}
            </Button>
            <Button look="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <p role="status">
          {t('groups.assigned', { placed: done.placed, expected: done.expected })}
        </p>
        <ProblemBanner problem={problem} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t('groups.findList')}
      submitLabel={t('groups.assign', { count: known.length })}
      busy={busy}
      canSubmit={known.length > 0}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t('groups.registrations')}
        hint={t('groups.registrationsHint')}
        error={complaint}
        value={text}
        onValue={setText}
        rows={8}
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
