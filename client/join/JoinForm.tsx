import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import type { Credential } from '../api/join.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { PersonFields } from '../person/PersonFields.tsx';
import type { PersonDetails } from '../person/PersonFields.tsx';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useRequired } from '../ui/use-required.ts';
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
  const { busy, problem, enter } = useJoin(preview);
  const [details, setDetails] = useState<PersonDetails>({
    // A personal link was made for somebody; whoever else comes writes their own name over it.
    name: newPerson ? '' : (preview.grant?.name ?? ''),
    organisation: '',
    region: '',
  });
  const { ref: nameRef, missing, check } = useRequired(details.name);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    const { name, organisation, region } = details;
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
          <PersonFields
            details={details}
            onDetails={setDetails}
            nameRef={nameRef}
            nameMissing={missing}
            organisationHint={t('join.organisationHint')}
            organisations={preview.organisations}
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
