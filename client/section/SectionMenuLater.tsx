import { Optional } from '../ui/Optional.tsx';
import type { SectionMenuProps } from './SectionMenu.tsx';
import { later } from '../ui/later.ts';

const SectionMenu = later(async () => (await import('./SectionMenu.tsx')).SectionMenu);

/** The menu of a section, fetched for facilitators only. */
export const SectionMenuLater = (props: SectionMenuProps) => (
  <Optional>
    <SectionMenu {...props} />
  </Optional>
);
