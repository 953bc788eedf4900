import { useState } from 'react';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useToast } from '../ui/toast.ts';
import type { DealAnswer } from './answers.ts';
import { parseLinkList } from './link-list.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { WhatWasFound } from './WhatWasFound.tsx';
import { useTableDeeds } from './use-table-deeds.ts';

/** Many video links at once, from a mail or a spreadsheet; the server deals them out when their time has come. */
export const LinksDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const showToast = useToast();
  const { busy, problem, send } = useTableDeeds();
  const [text, setText] = useState('');
  const [replace, setReplace] = useState(false);
  const list = parseLinkList(text);

  const takeBack = async (deal: string): Promise<void> => {
    const answer = await send({ type: 'links.undoDeal', for: 'tables', deal });
    if (answer.ok) announce(t('mingling.linksUndone'));
    else showToast({ text: t(problemKey(answer.error)) });
  };

  const submit = async () => {
    const answer = await send<DealAnswer>({
      type: 'links.deal',
      for: 'tables',
      links: [...list.links],
      replace,
    });
    if (!answer.ok) return;
    const { deal } = answer.value;
    showToast({
      text: t('mingling.linksDealt', { ...answer.value }),
      undo: () => void takeBack(deal),
    });
    onClose();
  };

  return (
    <FormDialog
      title={t('mingling.pasteLinks')}
      submitLabel={t('mingling.addLinks')}
      busy={busy}
      canSubmit={list.links.length > 0}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('mingling.pasteLinksMeaning')}</p>
      <TextArea
        label={t('mingling.links')}
        hint={t('mingling.linksHint')}
        value={text}
        rows={8}
        spellCheck={false}
        onValue={setText}
      />
      {text.trim() !== '' && <WhatWasFound list={list} />}
      <Checkbox
        label={t('mingling.replaceLinks')}
        hint={t('mingling.replaceLinksHint')}
        checked={replace}
        onChecked={setReplace}
      />
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
