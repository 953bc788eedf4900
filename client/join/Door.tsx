import { useCallback, useState } from 'react';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { previewJoin } from '../api/join.ts';
import type { Credential } from '../api/join.ts';
import { useResource } from '../api/use-resource.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { DoorProblem } from './DoorProblem.tsx';
import { JoinForm } from './JoinForm.tsx';
import { comingAs } from './coming-as.ts';
import { strongerRoleHeld } from './join-choice.ts';
import { RememberedPerson } from './RememberedPerson.tsx';
import { RoleQuestion } from './RoleQuestion.tsx';
import styles from './Door.module.css';

/** One screen between a link and the meeting: what this is, who will see one's name, and the way in. */
export const Door = ({ credential }: { credential: Credential }) => {
  const load = useCallback((signal: AbortSignal) => previewJoin(credential, signal), [credential]);
  const [preview, reload] = useResource(load);
  switch (preview.status) {
    case 'loading':
      return <Waiting />;
    case 'failed':
      return <DoorProblem problem={preview.problem} onRetry={reload} />;
    case 'ready':
      return <OpenDoor credential={credential} preview={preview.value} onForgotten={reload} />;
  }
};

const Waiting = () => (
  <Stack>
    <Skeleton height="2rem" />
    <Skeleton width="60%" />
    <Skeleton height="3rem" />
    <Skeleton height="3rem" />
  </Stack>
);

type OpenDoorProps = {
  credential: Credential;
  preview: PreviewAnswer;
  onForgotten: () => void;
};

const OpenDoor = ({ credential, preview, onForgotten }: OpenDoorProps) => {
  const t = useText();
  const { meetingTime } = useTimes();
  const [weaker, setWeaker] = useState(false);
  const [somebodyElse, setSomebodyElse] = useState(false);
  const held = strongerRoleHeld(preview.role, preview.sessions);
  const time = meetingTime(preview);
  const as = comingAs(preview);

  return (
    <Stack gap={6}>
      <header className={styles.header}>
        <PageHeading title={preview.title} lang={preview.language} />
        {time && <p className={styles.time}>{time}</p>}
        {as && <p className={styles.role}>{t(as)}</p>}
      </header>
      {held && !weaker ? (
        <RoleQuestion held={held} preview={preview} onWeaker={() => setWeaker(true)} />
      ) : preview.remembered && !somebodyElse ? (
        <RememberedPerson
          credential={credential}
          preview={preview}
          person={preview.remembered}
          onSomebodyElse={() => setSomebodyElse(true)}
          onForgotten={onForgotten}
        />
      ) : (
        <JoinForm
          credential={credential}
          preview={preview}
          newPerson={preview.remembered !== null}
        />
      )}
    </Stack>
  );
};
