import { useText } from '../i18n/text.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from './Page.tsx';
import { PageHeading } from './PageHeading.tsx';
import { Stack } from '../ui/Stack.tsx';

/** For addresses that lead nowhere, and for what is not this reader's: the two look the same on purpose. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <Page width="narrow">
      <Stack>
        <PageHeading title={t('errors.pageNotFoundTitle')} />
        <p>{t('errors.pageNotFound')}</p>
        <div>
          <LinkButton to="/" look="primary">
            {t('common.toHome')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
};
