import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';

/** In the place of groups that are not there, or not any more. */
export const NoBreakout = () => {
  const t = useText();
  const { meeting, as } = useStage();
  return (
    <Stack>
      <PageHeading title={t('groups.noneTitle')} />
      <p>{t('groups.none')}</p>
      <div>
        <LinkButton to={`/m/${meeting.id}/${as}`} look="primary">
          {t('board.toMeeting')}
        </LinkButton>
      </div>
    </Stack>
  );
};
