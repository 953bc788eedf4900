import { useState } from 'react';
import { MAX_TOPIC_LENGTH } from '../../shared/meeting/records/table.ts';
import { useText } from '../i18n/text.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useRequired } from '../ui/use-required.ts';
import { LineForm } from './LineForm.tsx';
import { OwnLinkField } from './OwnLinkField.tsx';
import { isLinkWrong, NO_EXTRAS, requestOf } from './table-extras.ts';
import { TableExtrasFields } from './TableExtrasFields.tsx';
import { useTableDeeds } from './use-table-deeds.ts';
import styles from './FoundTable.module.css';

type FoundTableProps = {
  /** It is what the reader does next: they sit nowhere yet. */
  isNext: boolean;
};

/** A table on one's own topic: one field and Enter. All else about it can wait behind "more". */
export const FoundTable = ({ isNext }: FoundTableProps) => {
  const t = useText();
  const { busy, problem, found } = useTableDeeds();
  const [topic, setTopic] = useState('');
  const { ref, missing, check } = useRequired(topic);
  const [extras, setExtras] = useState(NO_EXTRAS);

  const submit = async () => {
    if (!check() || isLinkWrong(extras)) return;
    if (!(await found({ topic: topic.trim(), ...requestOf(extras) }))) return;
    setTopic('');
    setExtras(NO_EXTRAS);
  };

  return (
    <div className={styles.found}>
      <LineForm
        ref={ref}
        label={t('mingling.foundLabel')}
        error={missing && topic.trim() === '' ? t('mingling.topicMissing') : null}
        submitLabel={t('mingling.found')}
        value={topic}
        maxLength={MAX_TOPIC_LENGTH}
        busy={busy}
        problem={problem}
        primary={isNext}
        onValue={setTopic}
        onSubmit={() => void submit()}
      />
      <Disclosure title={t('mingling.more')}>
        <div className={styles.more}>
          <Stack>
            <TableExtrasFields value={extras} onValue={setExtras} />
            <OwnLinkField
              value={extras.link}
              isWrong={isLinkWrong(extras)}
              onValue={(link) => setExtras({ ...extras, link })}
            />
          </Stack>
        </div>
      </Disclosure>
    </div>
  );
};
