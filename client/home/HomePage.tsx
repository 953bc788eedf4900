import { Suspense, useState } from 'react';
import { Plus } from 'lucide-react';
import { useConfig } from '../api/config.ts';
import { useFreshMe, useMe } from '../api/me.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { CredentialForm } from '../join/CredentialForm.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { CoordinatorKey } from './CoordinatorKey.tsx';
import { MyGroups } from './MyGroups.tsx';
import { MyMeetings } from './MyMeetings.tsx';
import { NetworkOverview } from './NetworkOverview.tsx';
import { NotesPicture } from './NotesPicture.tsx';
import { later } from '../ui/later.ts';
import styles from './HomePage.module.css';

const CreateMeetingDialog = later(
  async () => (await import('./CreateMeetingDialog.tsx')).CreateMeetingDialog,
);

/** The front page: what this is, the way in, what this device knows, and for coordinators the whole network. */
export const HomePage = () => {
  const me = useFreshMe();
  return <Page>{me?.coordinator ? <NetworkOverview /> : <Entrance />}</Page>;
};

const Entrance = () => {
  const t = useText();
  const me = useMe();
  const config = useConfig();
  const [creating, setCreating] = useState(false);
  return (
    <Stack gap={12}>
      <div className={styles.opening}>
        <div className={styles.words}>
          <PageHeading title="Talkoot">{t('home.title')}</PageHeading>
          <p className={styles.lead}>{t('home.lead')}</p>
        </div>
        <NotesPicture />
      </div>
      <div className={styles.columns}>
        <Card>
          <Stack>
            <h2>{t('home.join')}</h2>
            <CredentialForm />
          </Stack>
        </Card>
        <Stack gap={8}>
          {me && <MyMeetings meetings={me.meetings} />}
          {me && <MyGroups groups={me.groups} />}
          {(config?.publicDesk === true ||
            (me?.meetings.length ?? 0) + (me?.groups.length ?? 0) > 0) && (
            <div>
              <LinkButton to="/desk">{t('desk.title')}</LinkButton>
            </div>
          )}
          {config?.createMeetings === 'open' && (
            <section aria-labelledby="create">
              <Stack gap={3}>
                <h2 id="create">{t('home.createHeading')}</h2>
                <p className={styles.quiet}>{t('home.createMeaning')}</p>
                <div>
                  <Button
                    icon={<Plus aria-hidden="true" size={18} />}
                    onClick={() => setCreating(true)}
                  >
                    {t('home.create')}
                  </Button>
                </div>
              </Stack>
            </section>
          )}
          <CoordinatorKey />
        </Stack>
      </div>
      <Suspense>{creating && <CreateMeetingDialog onClose={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
};
