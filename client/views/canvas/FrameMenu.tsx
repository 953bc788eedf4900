import { Suspense, useState } from 'react';
import { SectionMenuLater } from '../../section/SectionMenuLater.tsx';
import { useSectionDeeds } from '../../section/use-section-deeds.ts';
import { useSection } from '../../board/hooks.ts';
import { later } from '../../ui/later.ts';

const FrameWords = later(async () => (await import('./FrameWords.tsx')).FrameWords);

/** What facilitators do with a section, on its frame. */
export const FrameMenu = ({ sectionId }: { sectionId: string }) => {
  const section = useSection(sectionId);
  const deeds = useSectionDeeds();
  const [isEditing, setIsEditing] = useState(false);
  const close = () => setIsEditing(false);
  if (!section) return null;
  return (
    <>
      <SectionMenuLater sectionId={sectionId} axis="row" onEdit={() => setIsEditing(true)} />
      <Suspense>
        {isEditing && (
          <FrameWords
            title={section.title}
            prompt={section.prompt}
            onSave={(words) => {
              deeds.edit(sectionId, words);
              close();
            }}
            onCancel={close}
          />
        )}
      </Suspense>
    </>
  );
};
