import { useRef, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { MovePersonDialog } from './MovePersonDialog.tsx';
import { PersonName } from './PersonName.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import type { TableRow } from './table-row.ts';
import { mayRun, useMingling } from './tools.ts';
import { useTableDeeds } from './use-table-deeds.ts';
import styles from './PeopleDialog.module.css';

type PeopleDialogProps = { row: TableRow; onClose: () => void };

type UnseatProps = { personId: string; topic: string; onAsk: () => void };

const UnseatButton = ({ personId, topic, onAsk }: UnseatProps) => {
  const t = useText();
  const name = usePerson(personId)?.name ?? t('mingling.someone');
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t('mingling.unseatPerson', { name, topic })}
      onClick={onAsk}
    >
      {t('mingling.unseat')}
    </Button>
  );
};

const MoveButton = ({ personId, onAsk }: Omit<UnseatProps, 'topic'>) => {
  const t = useText();
  const name = usePerson(personId)?.name ?? t('mingling.someone');
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t('mingling.movePerson', { name })}
      onClick={onAsk}
    >
      {t('mingling.move')}
    </Button>
  );
};

const AskToUnseat = ({
  personId,
  topic,
  onConfirm,
  onClose,
}: Omit<UnseatProps, 'onAsk'> & { onConfirm: () => void; onClose: () => void }) => {
  const t = useText();
  const name = usePerson(personId)?.name ?? t('mingling.someone');
  return (
    <ConfirmDialog
      title={t('mingling.unseatTitle', { name })}
      confirmLabel={t('mingling.unseat')}
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t('mingling.unseatMeaning', { topic })}</p>
    </ConfirmDialog>
  );
};

/** Everybody at a table and in its line. Whoever runs the table can take a seat back. */
export const PeopleDialog = ({ row, onClose }: PeopleDialogProps) => {
  const t = useText();
  const tools = useMingling();
  const { problem, send } = useTableDeeds();
  const [asked, setAsked] = useState<string | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const { topic } = row.table;
  const runs = mayRun(tools, row);
  const list = useRef<HTMLUListElement>(null);

  const unseat = async (participantId: string) => {
    setAsked(null);
    await send({ type: 'table.unseat', table: row.id, participantId });
    // The button that was pressed goes with the person.
    list.current?.focus();
  };

  return (
    <Dialog title={topic} onClose={onClose}>
      <Stack>
        <RefusedWords problem={problem} />
        {row.people.length === 0 && <p>{t('mingling.nobody')}</p>}
        <ul ref={list} tabIndex={-1} aria-label={t('mingling.people')} className={styles.people}>
          {row.people.map((personId) => (
            <li key={personId} className={styles.person}>
              <span>
                <PersonName personId={personId} withOrganisation />
              </span>
              {tools.facilitates && tools.takesPart && (
                <MoveButton personId={personId} onAsk={() => setMoving(personId)} />
              )}
              {runs && personId !== tools.personId && (
                <UnseatButton personId={personId} topic={topic} onAsk={() => setAsked(personId)} />
              )}
            </li>
          ))}
        </ul>
        {row.line.length > 0 && (
          <section aria-labelledby="line">
            <h3 id="line">{t('mingling.line')}</h3>
            <ol className={styles.line}>
              {row.line.map((personId) => (
                <li key={personId}>
                  <PersonName personId={personId} withOrganisation />
                </li>
              ))}
            </ol>
          </section>
        )}
      </Stack>
      {moving && (
        <MovePersonDialog
          row={row}
          personId={moving}
          onMoved={onClose}
          onClose={() => setMoving(null)}
        />
      )}
      {asked && (
        <AskToUnseat
          personId={asked}
          topic={topic}
          onConfirm={() => void unseat(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Dialog>
  );
};
