import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import { Contact } from './Contact.tsx';

/** Where the footer's "Feedback" leads while the operator has given no address for it. */
export const FeedbackPage = () => {
  const t = useText();
  return (
    <Page width="text">
      <Stack gap={6}>
        <PageHeading title={t('common.feedback')} />
        <Contact />
      </Stack>
    </Page>
  );
};
