import { LegalPage } from './LegalPage.tsx';
import type { LegalSection } from './LegalPage.tsx';

const SECTIONS: readonly LegalSection[] = [
  { title: 'legal.accessGoalTitle', paragraphs: ['legal.accessGoal', 'legal.accessChecked'] },
  {
    title: 'legal.accessHowTitle',
    paragraphs: ['legal.accessOutline', 'legal.accessKeyboard', 'legal.accessLook'],
  },
  {
    title: 'legal.accessGapsTitle',
    paragraphs: ['legal.accessCanvas', 'legal.accessLanguage', 'legal.accessAudit'],
  },
  { title: 'legal.accessReportTitle', paragraphs: ['legal.accessReport', 'legal.accessAuthority'] },
];

export const AccessibilityPage = () => <LegalPage title="legal.accessTitle" sections={SECTIONS} />;
