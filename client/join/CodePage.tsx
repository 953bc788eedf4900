import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import { CredentialForm } from './CredentialForm.tsx';

/** For those who heard the code or read it on a slide. */
export const CodePage = () => {
  const t = useText();
  return (
    <Page width="narrow">
      <Stack gap={6}>
        <PageHeading title={t('join.codeTitle')} />
        <CredentialForm />
      </Stack>
    </Page>
  );
};
