import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { regionNames, suggestOrganisations } from '../../shared/network/organisations.ts';
import { changeMyDetails } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';

const FORM_ID = 'my-details';

/** One's own name and organisation, the same in all meetings of the network. */
export const MyDetailsDialog = ({
  person,
  onClose,
}: {
  person: PersonAnswer;
  onClose: () => void;
}) => {
  const t = useText();
  const { language } = useLanguage();
  const [name, setName] = useState(person.name);
  const [organisation, setOrganisation] = useState(person.organisation);
  const [region, setRegion] = useState(person.region);
  const { busy, problem, run } = useTask();
  const [nameMissing, setNameMissing] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = name.trim() === '';
    setNameMissing(missing);
    if (missing) return;
    const answer = await run(() => changeMyDetails({ name, organisation, region }));
    if (!answer.ok) return;
    announce(t('person.detailsSaved'));
    onClose();
  };

  return (
    <Dialog
      title={t('common.myDetails')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} noValidate>
        <Stack>
          <p>{t('person.detailsMeaning')}</p>
          <TextField
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
            mark={t('common.optional')}
            value={organisation}
            onValue={setOrganisation}
            autoComplete="organization"
            maxLength={120}
            suggestions={suggestOrganisations(organisation, language, [])}
          />
          <TextField
            label={t('common.region')}
            mark={t('common.optional')}
            value={region}
            onValue={setRegion}
            maxLength={120}
            suggestions={regionNames(language)}
          />
          <ProblemBanner problem={problem} />
        </Stack>
      </form>
    </Dialog>
  );
};
