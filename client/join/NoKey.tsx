import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import { CredentialForm } from './CredentialForm.tsx';

/** A link that lost its end on the way, as mail programs do to them. */
export const NoKey = () => {
  const t = useText();
  return (
    <Stack gap={6}>
      <PageHeading title={t('join.noKeyTitle')} />
      <p>{t('join.noKey')}</p>
      <CredentialForm />
    </Stack>
  );
};
