import { Suspense } from 'react';
import type { As } from '../../shared/api/as.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { MeetingFeed } from '../exports/MeetingFeed.tsx';
import { ToolTexts } from '../i18n/ToolTexts.tsx';

type ExportMeetingProps = {
  meetingId: string;
  as: As;
  seesNames: boolean;
  facilitates: boolean;
  onClose: () => void;
};

/** Takes all boards of the meeting along that one may read. */
export const ExportMeeting = ({
  meetingId,
  as,
  seesNames,
  facilitates,
  onClose,
}: ExportMeetingProps) => (
  <Suspense>
    <ToolTexts>
      <ExportDialog
        exported={{ meetingId, boardId: null, as }}
        seesNames={seesNames}
        onClose={onClose}
      >
        {facilitates && <MeetingFeed meetingId={meetingId} />}
      </ExportDialog>
    </ToolTexts>
  </Suspense>
);
