import { CredentialForm } from '../join/CredentialForm.tsx';
import { Frame } from '../frame/Frame.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';

export const HomePage = () => (
  <Frame>
    <PageHeading title="Talkoot" />
    <CredentialForm />
  </Frame>
);
