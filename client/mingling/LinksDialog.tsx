import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { DealAnswer } from './answers.ts';
import { type LinkList, parseLinkList } from './link-list.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { useTableDeeds } from './use-table-deeds.ts';
import styles from './LinksDialog.module.css';

/** So many lines without a link are shown; more would only say the same. */
const LINES_SHOWN = 5;

const WhatWasFound = ({ list }: { list: LinkList }) => {
  const t = useText();
  const more = list.without.length - LINES_SHOWN;
  return (
    <div className={styles.found}>
      <p role="status">
        <strong>{t('mingling.linksFound', { count: list.links.length })}</strong>
        {list.repeated > 0 && ` ${t('mingling.linksRepeated', { count: list.repeated })}`}
      </p>
      {list.without.length > 0 && (
        <>
          <p>{t('mingling.linesWithout', { count: list.without.length })}</p>
          <ul className={styles.lines}>
            {list.without.slice(0, LINES_SHOWN).map(({ line, text }) => (
              <li key={line}>{t('mingling.lineWithout', { line, text })}</li>
            ))}
            {more > 0 && <li>{t('mingling.moreLines', { count: more })}</li>}
          </ul>
        </>
      )}
    </div>
  );
};

/** Many video links at once, from a mail or a spreadsheet; the server deals them out when their time has come. */
export const LinksDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
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
    announce(t('mingling.linksDealt', { ...answer.value }));
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
