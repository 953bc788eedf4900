import { Suspense, useState } from 'react';
import { ArrowRight } from 'lucide-react';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import type { Credential } from '../api/join.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { initialsOf } from '../ui/initials.ts';
import { Stack } from '../ui/Stack.tsx';
import { useJoin } from './use-join.ts';
import { WhoSees } from './WhoSees.tsx';
import { later } from '../ui/later.ts';
import styles from './RememberedPerson.module.css';

const ForgetDeviceDialog = later(
  async () => (await import('../person/ForgetDeviceDialog.tsx')).ForgetDeviceDialog,
);

type RememberedPersonProps = {
  credential: Credential;
  preview: PreviewAnswer;
  person: { readonly name: string; readonly organisation: string; readonly region: string };
  onSomebodyElse: () => void;
  onForgotten: () => void;
};

/** Somebody who has been here before asks for nothing and is asked nothing. */
export const RememberedPerson = ({
  credential,
  preview,
  person,
  onSomebodyElse,
  onForgotten,
}: RememberedPersonProps) => {
  const t = useText();
  const { busy, problem, enter } = useJoin(preview);
  const [forgetting, setForgetting] = useState(false);

  return (
    <Stack gap={6}>
      <div className={styles.person}>
        <span aria-hidden="true" className={styles.initials}>
          {initialsOf(person.name)}
        </span>
        <div>
          <p className={styles.name}>{person.name}</p>
          {person.organisation && <p className={styles.organisation}>{person.organisation}</p>}
        </div>
      </div>
      {preview.boards.length > 0 && (
        <div>
          <p className={styles.lead}>{t('join.boardsHere', { count: preview.boards.length })}</p>
          <ul lang={preview.language} className={styles.boards}>
            {preview.boards.map((board) => (
              <li key={board.id}>{board.title}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemBanner problem={problem} />
      <Stack gap={3}>
        <Button
          look="primary"
          size="large"
          busy={busy}
          icon={<ArrowRight aria-hidden="true" size={20} />}
          onClick={() => enter({ ...credential, name: person.name })}
        >
          {t('join.join')}
        </Button>
        <Stack row gap={2}>
          <Button look="quiet" onClick={onSomebodyElse}>
            {t('join.notMe', { name: person.name })}
          </Button>
          <Button look="quiet" onClick={() => setForgetting(true)}>
            {t('common.forgetMe')}
          </Button>
        </Stack>
      </Stack>
      <WhoSees preview={preview} />
      {forgetting && (
        <Suspense>
          <ToolTexts>
            <ForgetDeviceDialog
              onClose={() => setForgetting(false)}
              onForgotten={() => {
                setForgetting(false);
                onForgotten();
              }}
            />
          </ToolTexts>
        </Suspense>
      )}
    </Stack>
  );
};
