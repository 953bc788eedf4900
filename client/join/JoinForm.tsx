import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { regionNames, suggestOrganisations } from '../../shared/network/organisations.ts';
import type { Credential } from '../api/join.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useJoin } from './use-join.ts';
import { WhoSees } from './WhoSees.tsx';

type JoinFormProps = {
  credential: Credential;
  preview: PreviewAnswer;
  /** Somebody else uses this device: they become a person of their own. */
  newPerson: boolean;
};

export const JoinForm = ({ credential, preview, newPerson }: JoinFormProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { busy, problem, enter } = useJoin(preview);
  const nameRef = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [region, setRegion] = useState('');
  const [nameMissing, setNameMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = name.trim() === '';
    setNameMissing(missing);
    if (missing) {
      nameRef.current?.focus();
      return;
    }
    void enter({
      ...credential,
      name,
      ...(organisation.trim() && { organisation }),
      ...(region.trim() && { region }),
      ...(newPerson && { newPerson }),
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <WhoSees preview={preview} />
        <Stack>
          <TextField
            ref={nameRef}
            label={t('common.name')}
            error={nameMissing ? t('join.nameMissing') : null}
            value={name}
            onValue={setName}
            autoComplete="name"
            maxLength={80}
            required
          />
          <TextField
            label={t('common.organisation')}
            hint={t('join.organisationHint')}
            mark={t('common.optional')}
            value={organisation}
            onValue={setOrganisation}
            autoComplete="organization"
            maxLength={120}
            suggestions={suggestOrganisations(organisation, language, preview.organisations)}
          />
          <TextField
            label={t('common.region')}
            mark={t('common.optional')}
            value={region}
            onValue={setRegion}
            maxLength={120}
            suggestions={regionNames(language)}
          />
        </Stack>
        <ProblemBanner problem={problem} />
        <Button type="submit" look="primary" size="large" busy={busy}>
          {t('join.join')}
        </Button>
      </Stack>
    </form>
  );
};
