import { useCallback, useEffect, useState } from 'react';
import { DEED_KINDS, type DeedKind } from '../../shared/api/deeds.ts';
import type { DeedAnswer } from '../../shared/api/log.ts';
import { getLog } from '../api/moderation.ts';
import { type Problem, problemKey } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { deedWords, KIND_NAMES } from './deed-words.ts';
import styles from './LogDialog.module.css';

type DeedRowProps = { deed: DeedAnswer; onUndo: (deed: DeedAnswer) => void; busy: boolean };

const DeedRow = ({ deed, onUndo, busy }: DeedRowProps) => {
  const t = useText();
  const { moment } = useTimes();
  const name = usePerson(deed.person)?.name || t('moderation.somebody');
  const target = usePerson(deed.target ?? '')?.name;
  const { done, said } = deedWords(t, deed);
  return (
    <li className={styles.deed}>
      <span className={styles.when}>{moment(deed.at)}</span>
      <span>
        <strong>{name}</strong> {done}
        {[target, deed.title].filter(Boolean).map((about) => (
          <span key={about} className={styles.about}>
            {about}
          </span>
        ))}
        {said !== '' && (
          <q dir="auto" className={styles.said}>
            {said}
          </q>
        )}
      </span>
      {deed.undo !== null && (
        <Button
          size="small"
          busy={busy}
          aria-label={t('moderation.undoDeed', { deed: `${name} ${done}` })}
          onClick={() => onUndo(deed)}
        >
          {t('common.undo')}
        </Button>
      )}
    </li>
  );
};

type Page = {
  readonly deeds: readonly DeedAnswer[];
  readonly next: number | null;
  readonly people: readonly string[];
};

const PersonName = ({ id, names }: { id: string; names: (id: string, name: string) => void }) => {
  const name = usePerson(id)?.name ?? '';
  useEffect(() => names(id, name), [id, name, names]);
  return null;
};

/** The names of those who did something, as far as they have come. */
const useNames = () => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const learn = useCallback((id: string, name: string) => {
    setNames((known) => (known.get(id) === name ? known : new Map([...known, [id, name]])));
  }, []);
  return [names, learn] as const;
};

/** What facilitators did, the newest first: by whom, what it was about, and how to take it back where that can be done. */
export const LogDialog = ({ meetingId, onClose }: { meetingId: string; onClose: () => void }) => {
  const t = useText();
  const { ask } = useStage();
  const [person, setPerson] = useState('');
  const [kind, setKind] = useState<DeedKind | ''>('');
  const [page, setPage] = useState<Page | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [names, learn] = useNames();
  const { busy, problem, run } = useTask();
  const load = useCallback(
    async (before: number | null) => {
      const answer = await getLog(meetingId, { person, kind, before });
      if (!answer.ok) {
        setFailed(answer.error);
        return;
      }
      const { deeds, next, people } = answer.value;
      setFailed(null);
      setPage((shown) => ({
        deeds: before === null ? deeds : [...(shown?.deeds ?? []), ...deeds],
        next,
        people,
      }));
    },
    [kind, meetingId, person],
  );
  useEffect(() => void load(null), [load]);
  const undo = async ({ undo: request }: DeedAnswer) => {
    if (request === null) return;
    const answer = await run(() => ask(request));
    if (answer.ok) announce(t('moderation.deedUndone'));
    await load(null);
  };
  return (
    <Dialog title={t('moderation.log')} size="large" onClose={onClose}>
      <Stack>
        <p>{t('moderation.logIntro')}</p>
        <Stack row>
          <Select
            label={t('moderation.logPerson')}
            value={person}
            options={[
              { value: '', label: t('moderation.everybody') },
              ...(page?.people ?? []).map((id) => ({
                value: id,
                label: names.get(id) || t('moderation.somebody'),
              })),
            ]}
            onValue={setPerson}
          />
          <Select
            label={t('moderation.logKind')}
            value={kind}
            options={[
              { value: '', label: t('moderation.everything') },
              ...DEED_KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) })),
            ]}
            onValue={setKind}
          />
        </Stack>
        {page?.people.map((id) => (
          <PersonName key={id} id={id} names={learn} />
        ))}
        <ProblemBanner problem={problem} />
        {failed && <p role="alert">{t(problemKey(failed))}</p>}
        {page === null && !failed && <Skeleton height="8rem" />}
        {page?.deeds.length === 0 && <p>{t('moderation.logNothing')}</p>}
        <ol className={styles.deeds}>
          {page?.deeds.map((deed) => (
            <DeedRow key={deed.id} deed={deed} busy={busy} onUndo={(one) => void undo(one)} />
          ))}
        </ol>
        {page !== null && page.next !== null && (
          <Button onClick={() => void load(page.next)}>{t('moderation.logOlder')}</Button>
        )}
      </Stack>
    </Dialog>
  );
};
