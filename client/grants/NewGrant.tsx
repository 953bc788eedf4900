import { useState } from 'react';
import type { FormEvent } from 'react';
import type { GrantKind } from '../../shared/access/grant.ts';
import { MAX_NAME_LENGTH } from '../../shared/lib/limits.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';
import { grantableKinds, grantTargets } from './grant-targets.ts';
import { GRANT_MEANINGS, GRANT_TITLES, TARGET_NAMES } from './grant-words.ts';

/** Makes a personal link: what it lets one do, for what, and for whom. */
export const NewGrant = ({ onCreated }: { onCreated: (grantId: string) => void }) => {
  const t = useText();
  const { ask, live } = useStage();
  const { busy, problem, run } = useTask();
  const [wantedKind, setKind] = useState<GrantKind | null>(null);
  const [wantedTarget, setTarget] = useState('');
  const [name, setName] = useState('');
  const { ref: nameRef, missing, check } = useRequired(name);

  const kinds = grantableKinds(live);
  const kind = kinds.find((each) => each === wantedKind) ?? kinds[0];
  if (kind === undefined) return <p>{t('grants.nothingYet')}</p>;
  const targets = grantTargets(live, kind);
  const target = targets.find(({ id }) => id === wantedTarget) ?? targets[0];

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!check() || !target) return;
    const answer = await run(() =>
      ask<{ grant: string }>({ type: 'grant.create', kind, target: target.id, name }),
    );
    if (!answer.ok) return;
    announce(t('grants.created', { name }));
    setName('');
    onCreated(answer.value.grant);
  };

  return (
    <form onSubmit={create} noValidate>
      <Stack>
        <Select
          label={t('grants.kind')}
          hint={t(GRANT_MEANINGS[kind])}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(GRANT_TITLES[value]) }))}
          onValue={setKind}
        />
        <Select
          label={t(TARGET_NAMES[kind])}
          value={target?.id ?? ''}
          options={targets.map(({ id, title }) => ({ value: id, label: title }))}
          onValue={setTarget}
        />
        <TextField
          ref={nameRef}
          label={t('grants.name')}
          hint={t('grants.nameHint')}
          error={missing ? t('grants.nameMissing') : null}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          value={name}
          onValue={setName}
        />
        <ProblemBanner problem={problem} />
        <div>
          <Button type="submit" look="primary" busy={busy}>
            {t('grants.create')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
