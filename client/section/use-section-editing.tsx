import { type ReactNode, useState } from 'react';
import type { Section } from '../../shared/board/records/section.ts';
import { useSection } from '../board/hooks.ts';
import { useSectionTitle } from '../note/section-title.ts';
import { SectionFormLater } from './SectionFormLater.tsx';
import { focusSectionSoon, useMayArrange, useSectionDeeds } from './use-section-deeds.ts';

type SectionEditing = {
  /** `null` for the place of notes without a section. */
  readonly section: Section | null;
  /** What to call it, also while it has no title. */
  readonly title: string;
  readonly mayArrange: boolean;
  /** The form in the place of title and prompt; `null` while nobody edits them here. */
  readonly form: ReactNode;
  readonly startEditing: () => void;
};

/** What every view's section header does alike: it tells the title, and facilitators change it in place. */
export const useSectionEditing = (sectionId: string): SectionEditing => {
  const section = useSection(sectionId);
  const title = useSectionTitle()(sectionId);
  const mayArrange = useMayArrange();
  const deeds = useSectionDeeds();
  const [isEditing, setIsEditing] = useState(false);

  const endEditing = () => {
    setIsEditing(false);
    focusSectionSoon(sectionId);
  };

  const form = isEditing && section && mayArrange && (
    <SectionFormLater
      title={section.title}
      prompt={section.prompt}
      onSave={(words) => {
        deeds.edit(sectionId, words);
        endEditing();
      }}
      onCancel={endEditing}
    />
  );
  return { section, title, mayArrange, form: form || null, startEditing: () => setIsEditing(true) };
};
