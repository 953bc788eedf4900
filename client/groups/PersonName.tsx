import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';

type PersonNameProps = {
  personId: string;
  /** Also where they come from. */
  withOrganisation?: boolean;
};

/** Somebody's name as the directory tells it; oneself is told from the others. */
export const PersonName = ({ personId, withOrganisation = false }: PersonNameProps) => {
  const t = useText();
  const me = useStage().personId === personId;
  const person = usePerson(personId);
  const name = person?.name || t('live.unnamed');
  return (
    <>
      {me ? t('sync.me', { name }) : name}
      {withOrganisation && person?.organisation ? `, ${person.organisation}` : ''}
    </>
  );
};
