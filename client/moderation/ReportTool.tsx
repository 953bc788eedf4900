import { Flag } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { unsignedDesk } from '../note/unsigned-desk.ts';
import { later } from '../ui/later.ts';
import { OwnHeld } from './OwnHeld.tsx';

const ReportDialog = later(async () => (await import('./ReportDialog.tsx')).ReportDialog);

/** In the menu of every note that is not one's own: telling the facilitators of it. Of one's own, what they did with it. */
export const ReportTool = () => {
  const t = useText();
  const { personId, store } = useBoard();
  const [noteId, setNoteId] = useState<string | null>(null);
  useTool(
    'note',
    useMemo(
      () => ({
        id: 'report',
        label: t('moderation.report'),
        icon: Flag,
        isOffered: (id: string) =>
          store.note(id)?.author !== personId && unsignedDesk()?.isOwn(id) !== true,
        run: setNoteId,
      }),
      [personId, store, t],
    ),
  );
  return (
    <>
      <OwnHeld />
      <Suspense>
        {noteId !== null && (
          <ReportDialog key={noteId} noteId={noteId} onClose={() => setNoteId(null)} />
        )}
      </Suspense>
    </>
  );
};
