import { useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { changeMyDetails } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useRequired } from '../ui/use-required.ts';
import { PersonFields } from './PersonFields.tsx';
import type { PersonDetails } from './PersonFields.tsx';

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

  const submit = async () => {
    if (!check()) return;
    const answer = await run(() => changeMyDetails(details));
    if (!answer.ok) return;
    announce(t('person.detailsSaved'));
    onClose();
  };

  return (
    <FormDialog title={t('common.myDetails')} busy={busy} onSubmit={submit} onClose={onClose}>
      <p>{t('person.detailsMeaning')}</p>
      <PersonFields
        details={details}
        onDetails={setDetails}
        nameRef={nameRef}
        nameMissing={missing}
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
