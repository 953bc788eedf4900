import { Suspense, useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { changeMyDetails } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { later } from '../ui/later.ts';
import { Stack } from '../ui/Stack.tsx';
import { useRequired } from '../ui/use-required.ts';
import { PersonFields } from './PersonFields.tsx';
import type { PersonDetails } from './PersonFields.tsx';

const EraseDialog = later(async () => (await import('./EraseDialog.tsx')).EraseDialog);

/** One's own name and organisation, the same in all meetings of the network. */
export const MyDetailsDialog = ({
  person,
  onClose,
}: {
  person: PersonAnswer;
  onClose: () => void;
}) => {
  const t = useText();
  const { name, organisation, region } = person;
  const [details, setDetails] = useState<PersonDetails>({ name, organisation, region });
  const { ref: nameRef, missing, check } = useRequired(details.name);
  const { busy, problem, run } = useTask();
  const [erasing, setErasing] = useState(false);

  const submit = async () => {
    if (!check()) return;
    const answer = await run(() => changeMyDetails(details));
    if (!answer.ok) return;
    announce(t('person.detailsSaved'));
    onClose();
  };

  if (erasing) {
    return (
      <Suspense>
        <EraseDialog onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <FormDialog title={t('common.myDetails')} busy={busy} onSubmit={submit} onClose={onClose}>
      <p>{t('person.detailsMeaning')}</p>
      <PersonFields
        details={details}
        onDetails={setDetails}
        nameRef={nameRef}
        nameMissing={missing}
      />
      <Stack row>
        <Button look="quiet" onClick={() => setErasing(true)}>
          {t('person.erase')}
        </Button>
      </Stack>
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
