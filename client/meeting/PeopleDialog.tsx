import { Ellipsis } from 'lucide-react';
import { Suspense, useCallback, useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { ok } from '../../shared/lib/result.ts';
import { getPeople } from '../api/meeting.ts';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import type { As } from '../../shared/api/as.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { later } from '../ui/later.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './PeopleDialog.module.css';

const UndoPersonDialog = later(
  async () => (await import('../moderation/UndoPersonDialog.tsx')).UndoPersonDialog,
);
const EraseNotesDialog = later(
  async () => (await import('./EraseNotesDialog.tsx')).EraseNotesDialog,
);

type PeopleDialogProps = {
  meetingId: string;
  ownId: string;
  as: As;
  facilitates: boolean;
  onClose: () => void;
};

/** Who has joined the meeting. A facilitator can put somebody out. */
export const PeopleDialog = ({ meetingId, ownId, as, facilitates, onClose }: PeopleDialogProps) => {
  const t = useText();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const answer = await getPeople(meetingId, as, signal);
      return answer.ok ? ok(answer.value.filter(({ takesPart }) => takesPart)) : answer;
    },
    [meetingId, as],
  );
  const [people, reload] = useResource(load);
  const { busy, problem, run } = useTask();
  const [undoing, setUndoing] = useState<PersonAnswer | null>(null);
  const [leaving, setLeaving] = useState<PersonAnswer | null>(null);
  const [erased, setErased] = useState<PersonAnswer | null>(null);

  const putOut = async (person: PersonAnswer) => {
    const { participantId } = person;
    const answer = await run(() => command(meetingId, { type: 'person.remove', participantId }));
    setLeaving(null);
    if (answer.ok) await reload();
  };

  const deedsOn = (person: PersonAnswer): readonly MenuItem[] => [
    { id: 'undo', label: t('moderation.undo'), run: () => setUndoing(person) },
    { id: 'erase', label: t('moderation.erase'), run: () => setErased(person) },
    ...(person.participantId === ownId
      ? []
      : [
          {
            id: 'putOut',
            label: t('meeting.putOut'),
            danger: true,
            run: () => setLeaving(person),
          },
        ]),
  ];

  return (
    <Dialog title={t('meeting.people')} onClose={onClose}>
      {people.status === 'loading' && <Skeleton height="6rem" />}
      {people.status === 'failed' && <p role="alert">{t(problemKey(people.problem))}</p>}
      {people.status === 'ready' && (
        <Stack>
          <ProblemBanner problem={problem} />
          {people.value.length === 0 ? (
            <EmptyState text={t('meeting.nobodyYet')} />
          ) : (
            <ul className={styles.people}>
              {people.value.map((person) => (
                <li key={person.participantId} className={styles.person}>
                  <div className={styles.words}>
                    <p className={styles.name}>
                      {person.name}
                      {person.participantId === ownId && ` (${t('meeting.you')})`}
                    </p>
                    <p className={styles.organisation}>
                      {[person.organisation, person.region].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  {facilitates && (
                    <Menu
                      label={t('moderation.about', { name: person.name })}
                      icon={<Ellipsis aria-hidden="true" size={18} />}
                      items={deedsOn(person)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
      {undoing && (
        <Suspense>
          <UndoPersonDialog
            meetingId={meetingId}
            person={undoing}
            onClose={() => setUndoing(null)}
          />
        </Suspense>
      )}
      {erased && (
        <Suspense>
          <ToolTexts>
            <EraseNotesDialog
              meetingId={meetingId}
              person={erased}
              onClose={() => setErased(null)}
            />
          </ToolTexts>
        </Suspense>
      )}
      {leaving && (
        <ConfirmDialog
          title={t('meeting.putOutTitle', { name: leaving.name })}
          confirmLabel={t('meeting.putOut')}
          danger
          busy={busy}
          onConfirm={() => putOut(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>{t('meeting.putOutMeaning')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  );
};
