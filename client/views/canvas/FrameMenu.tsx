import { Suspense, useState } from 'react';
import { SectionFormLater } from '../../section/SectionFormLater.tsx';
import { SectionMenuLater } from '../../section/SectionMenuLater.tsx';
import { useSectionDeeds } from '../../section/use-section-deeds.ts';
import { useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** What facilitators do with a section, on its frame. Its words are edited in a dialog: notes lie over the frame itself. */
export const FrameMenu = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
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
          <Dialog title={t('columns.editSection')} onClose={close}>
            <SectionFormLater
              title={section.title}
              prompt={section.prompt}
              onSave={(words) => {
                deeds.edit(sectionId, words);
                close();
              }}
              onCancel={close}
            />
          </Dialog>
        )}
      </Suspense>
    </>
  );
};
