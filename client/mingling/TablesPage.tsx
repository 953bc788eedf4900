import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { Mingling } from './Mingling.tsx';

type TablesPageProps = { meetingId: string; as: As };

/** A meeting's mingling tables, from days before it until long after. */
export const TablesPage = ({ meetingId, as }: TablesPageProps) => (
  <StagePage meetingId={meetingId} as={as}>
    <Page>
      <Mingling />
    </Page>
  </StagePage>
);
