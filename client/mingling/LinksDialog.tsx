import { useState } from 'react';
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

  const submit = async () => {
    const answer = await send<DealAnswer>({
      type: 'links.deal',
      for: 'tables',
      links: [...list.links],
      replace,
    });
    if (!answer.ok) return;
    const { added } = answer.value;
    const told = t('mingling.linksDealt', { ...answer.value });
    const { links } = list;
    // What stood there before could not be put back: nobody here has been told it.
    if (replace || added < links.length) announce(told);
    else
      showToast({
        text: told,
        undo: () => void send({ type: 'links.takeBack', for: 'tables', links: [...links] }),
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
