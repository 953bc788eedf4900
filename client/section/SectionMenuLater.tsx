import { lazy } from 'react';
import { Optional } from '../ui/Optional.tsx';
import type { SectionMenuProps } from './SectionMenu.tsx';

const SectionMenu = lazy(async () => ({
  default: (await import('./SectionMenu.tsx')).SectionMenu,
}));

/** The menu of a section, fetched for facilitators only. */
export const SectionMenuLater = (props: SectionMenuProps) => (
  <Optional>
    <SectionMenu {...props} />
  </Optional>
);
