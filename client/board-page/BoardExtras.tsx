import { useAccess, useBoard, useTopics } from '../board/hooks.ts';
import { ClusterDialogHost } from '../clusters/ClusterDialogHost.tsx';
import { NoteDialogHost } from '../note/NoteDialogHost.tsx';
import { usePreference } from '../preferences/preferences.ts';
import { Optional } from '../ui/Optional.tsx';
import type { BoardDeeds } from './commands/deeds.ts';
import { later } from '../ui/later.ts';

const FacilitationCommands = later(
  async () => (await import('./commands/FacilitationCommands.tsx')).FacilitationCommands,
);

const NoteCommands = later(async () => (await import('../note/NoteCommands.tsx')).NoteCommands);

const CollisionNotices = later(
  async () => (await import('../collisions/CollisionNotices.tsx')).CollisionNotices,
);

const Comments = later(async () => (await import('../comments/Comments.tsx')).Comments);

const FormTool = later(async () => (await import('../forms/FormTool.tsx')).FormTool);

const FormsHere = later(async () => (await import('../forms/FormsHere.tsx')).FormsHere);

const FileDesk = later(async () => (await import('../files/FileDesk.tsx')).FileDesk);

const SeveralHere = later(async () => (await import('../several/SeveralHere.tsx')).SeveralHere);

const SpokenChanges = later(async () => (await import('./SpokenChanges.tsx')).SpokenChanges);

/** What an open board can do besides being shown: none of it holds up the first sight. */
export const BoardExtras = ({ deeds }: { deeds: BoardDeeds }) => {
  const { role } = useBoard();
  const facilitates = useAccess() === 'write' && role === 'facilitator';
  const spokenChanges = usePreference('spokenChanges');
  const isAsking = useTopics(['sections', 'locks'], ({ store }) =>
    store.sectionIds().some((id) => (store.section(id)?.form?.fields.length ?? 0) > 0),
  );
  return (
    <>
      {facilitates && (
        <Optional>
          <FacilitationCommands deeds={deeds} />
          <FormTool />
        </Optional>
      )}
      {isAsking && (
        <Optional>
          <FormsHere />
        </Optional>
      )}
      <Optional>
        <NoteCommands />
      </Optional>
      <Optional>
        <CollisionNotices />
      </Optional>
      <Optional>
        <Comments />
      </Optional>
      <Optional>
        <FileDesk />
      </Optional>
      {/* The canvas has a way of its own: a box drawn around them. */}
      {deeds.boardView.view !== 'canvas' && (
        <Optional>
          <SeveralHere />
        </Optional>
      )}
      <NoteDialogHost />
      <ClusterDialogHost />
      {spokenChanges && (
        <Optional>
          <SpokenChanges />
        </Optional>
      )}
    </>
  );
};
