import { Frame } from '../frame/Frame.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';

export const PrivacyPage = () => (
  <Frame width="text">
    <PageHeading title="Talkoot" />
  </Frame>
);
