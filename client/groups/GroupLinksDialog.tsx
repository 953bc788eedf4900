import { useState } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { parseLinkList } from '../mingling/link-list.ts';
import { WhatWasFound } from '../mingling/WhatWasFound.tsx';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useToast } from '../ui/toast.ts';

type GroupLinksDialogProps = {
  breakout: Breakout;
  groups: readonly Group[];
  onClose: () => void;
};

type Dealt = { readonly deal: string; readonly spare: number; readonly without: number };

/** Video calls for the groups, pasted or those of the tables; nobody is told one before the groups open. */
export const GroupLinksDialog = ({ breakout, groups, onClose }: GroupLinksDialogProps) => {
  const t = useText();
  const showToast = useToast();
  const { ask, live } = useStage();
  const { busy, problem, run } = useTask();
  const [text, setText] = useState('');
  const [fromTables, setFromTables] = useState(false);
  const list = parseLinkList(text);
  const links = [...list.links];
  const tablesHave =
    (live?.mingling.spareLinks ?? 0) > 0 ||
    (live?.tables.some(({ link }) => link !== undefined) ?? false);

  const takeBack = async (deal: string): Promise<void> => {
    const answer = await run(() => ask({ type: 'links.undoDeal', for: breakout.id, deal }));
    if (answer.ok) announce(t('mingling.linksUndone'));
    else showToast({ text: t(problemKey(answer.error)) });
  };

  const submit = async () => {
    const answer = await run(() =>
      ask<Dealt>({ type: 'links.deal', for: breakout.id, links, fromTables }),
    );
    if (!answer.ok) return;
    const { deal, spare, without } = answer.value;
    showToast({
      text: t('groups.linksDealt', { spare, without }),
      undo: () => void takeBack(deal),
    });
    onClose();
  };

  return (
    <FormDialog
      title={t('groups.pasteLinks')}
      busy={busy}
      canSubmit={links.length > 0 || fromTables}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t('groups.links')}
        hint={t('groups.linksHintFor', { count: groups.length })}
        value={text}
        onValue={setText}
        rows={6}
        spellCheck={false}
      />
      {text.trim() !== '' && <WhatWasFound list={list} />}
      {tablesHave && (
        <Checkbox
          label={t('groups.linksFromTables')}
          hint={t('groups.linksFromTablesHint')}
          checked={fromTables}
          onChecked={setFromTables}
        />
      )}
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
