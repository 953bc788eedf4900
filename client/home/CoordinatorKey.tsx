import { useState } from 'react';
import type { FormEvent } from 'react';
import { KeyRound } from 'lucide-react';
import { becomeCoordinator } from '../api/network.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';

/** The coordinators' own door: a key from whoever runs the server, entered once on a device. */
export const CoordinatorKey = () => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [key, setKey] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() !== '') void run(() => becomeCoordinator(key.trim()));
  };

  return (
    <Disclosure title={t('home.coordinator')} icon={<KeyRound aria-hidden="true" size={18} />}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p>{t('home.coordinatorMeaning')}</p>
          <TextField
            type="password"
            label={t('home.coordinatorKey')}
            hint={t('home.coordinatorKeyHint')}
            error={problem && t(problemKey(problem))}
            value={key}
            onValue={setKey}
            autoComplete="current-password"
          />
          <div>
            <Button type="submit" busy={busy}>
              {t('home.coordinatorEnter')}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
};
