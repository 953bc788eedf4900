import { Suspense } from 'react';
import type { SectionFormProps } from './SectionForm.tsx';
import { later } from '../ui/later.ts';

const SectionForm = later(async () => (await import('./SectionForm.tsx')).SectionForm);

/** The form for a section's words, fetched when a facilitator first asks for it. */
export const SectionFormLater = (props: SectionFormProps) => (
  <Suspense>
    <SectionForm {...props} />
  </Suspense>
);
