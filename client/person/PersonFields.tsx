import type { Ref } from 'react';
import { MAX_NAME_LENGTH, MAX_ORGANISATION_LENGTH } from '../../shared/lib/limits.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** What somebody tells of themselves; '' for what they do not. */
export type PersonDetails = {
  readonly name: string;
  readonly organisation: string;
  readonly region: string;
};

type PersonFieldsProps = {
  details: PersonDetails;
  onDetails: (details: PersonDetails) => void;
  nameRef: Ref<HTMLInputElement>;
  nameMissing: boolean;
  organisationHint?: string;
  /** Organisations that others of the network have given, to suggest beside the known ones. */
  organisations?: readonly string[];
};

/** Name, organisation and region, wherever one is asked for them. */
export const PersonFields = ({
  details,
  onDetails,
  nameRef,
  nameMissing,
  organisationHint,
  organisations = [],
}: PersonFieldsProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { suggestOrganisations, regionNames } = useSuggestions();
  return (
    <>
      <TextField
        ref={nameRef}
        label={t('common.name')}
        error={nameMissing ? t('join.nameMissing') : null}
        value={details.name}
        onValue={(name) => onDetails({ ...details, name })}
        autoComplete="name"
        maxLength={MAX_NAME_LENGTH}
        required
      />
      <TextField
        label={t('common.organisation')}
        hint={organisationHint}
        mark={t('common.optional')}
        value={details.organisation}
        onValue={(organisation) => onDetails({ ...details, organisation })}
        autoComplete="organization"
        maxLength={MAX_ORGANISATION_LENGTH}
        suggestions={suggestOrganisations(details.organisation, language, organisations)}
      />
      <TextField
        label={t('common.region')}
        mark={t('common.optional')}
        value={details.region}
        onValue={(region) => onDetails({ ...details, region })}
        maxLength={MAX_ORGANISATION_LENGTH}
        suggestions={regionNames(language)}
      />
    </>
  );
};
