import { usePerson } from '../meeting-stage/use-person.ts';
import { useText } from '../i18n/text.ts';
import { useMingling } from './tools.ts';

type PersonNameProps = { personId: string; withOrganisation?: boolean };

/** Somebody's name as it is now; the reader's own is "you". */
export const PersonName = ({ personId, withOrganisation = false }: PersonNameProps) => {
  const t = useText();
  const { personId: me } = useMingling();
  const person = usePerson(personId);
  return (
    <>
      {personId === me ? (
        <strong>{person ? t('mingling.you', { name: person.name }) : t('meeting.you')}</strong>
      ) : (
        (person?.name ?? t('mingling.someone'))
      )}
      {withOrganisation && person?.organisation ? ` · ${person.organisation}` : null}
    </>
  );
};
