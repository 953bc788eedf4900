import { use } from 'react';
import { Optional } from '../ui/Optional.tsx';
import type { SectionMenuProps } from './SectionMenu.tsx';
import { SeenContext } from '../ui/seen.ts';
import { later } from '../ui/later.ts';

const SectionMenu = later(async () => (await import('./SectionMenu.tsx')).SectionMenu);

/** The menu of a section, fetched for facilitators only. */
export const SectionMenuLater = (props: SectionMenuProps) =>
  use(SeenContext) && (
    <Optional>
      <SectionMenu {...props} />
    </Optional>
  );
