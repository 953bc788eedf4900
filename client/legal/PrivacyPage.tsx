import { LegalPage } from './LegalPage.tsx';
import type { LegalSection } from './LegalPage.tsx';

const SECTIONS: readonly LegalSection[] = [
  { title: 'legal.privacyWhoTitle', paragraphs: ['legal.privacyWho'] },
  {
    title: 'legal.privacyWhatTitle',
    paragraphs: ['legal.privacyWhat', 'legal.privacyNot', 'legal.privacyLogs'],
  },
  { title: 'legal.privacySeesTitle', paragraphs: ['legal.privacySees', 'legal.privacyViewers'] },
  { title: 'legal.privacyDeviceTitle', paragraphs: ['legal.privacyDevice', 'legal.privacyForget'] },
  { title: 'legal.privacyLongTitle', paragraphs: ['legal.privacyLong'] },
  { title: 'legal.privacyRightsTitle', paragraphs: ['legal.privacyRights'] },
];

export const PrivacyPage = () => <LegalPage title="legal.privacyTitle" sections={SECTIONS} />;
