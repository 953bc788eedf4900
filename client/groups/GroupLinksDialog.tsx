import { useState } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { badLink, linesOf } from './dividing.ts';

type GroupLinksDialogProps = {
  breakout: Breakout;
  groups: readonly Group[];
  onClose: () => void;
};

type Dealt = { readonly added: number; readonly spare: number; readonly without: number };

/** Video calls for the groups, pasted line by line; nobody is told one before the groups open. */
export const GroupLinksDialog = ({ breakout, groups, onClose }: GroupLinksDialogProps) => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const [text, setText] = useState('');
  const links = linesOf(text);
  const wrong = badLink(links);

  const submit = async () => {
    const answer = await run(() =>
      ask<Dealt>({ type: 'links.deal', for: breakout.id, links: [...links] }),
    );
    if (!answer.ok) return;
    const { spare, without } = answer.value;
    announce(t('groups.linksDealt', { spare, without }));
    onClose();
  };

  return (
    <FormDialog
      title={t('groups.pasteLinks')}
      busy={busy}
      canSubmit={links.length > 0 && wrong === null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t('groups.links')}
        hint={t('groups.linksHintFor', { count: groups.length })}
        error={wrong === null ? null : t('groups.linkLineBad', { line: wrong })}
        value={text}
        onValue={setText}
        rows={6}
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
