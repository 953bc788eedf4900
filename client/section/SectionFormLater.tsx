import { lazy, Suspense } from 'react';
import type { SectionFormProps } from './SectionForm.tsx';

const SectionForm = lazy(async () => ({
  default: (await import('./SectionForm.tsx')).SectionForm,
}));

/** The form for a section's words, fetched when a facilitator first asks for it. */
export const SectionFormLater = (props: SectionFormProps) => (
  <Suspense>
    <SectionForm {...props} />
  </Suspense>
);
