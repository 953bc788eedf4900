import { openingFilesPath } from '../../shared/api/files.ts';
import { createId } from '../../shared/lib/id.ts';
import { ok } from '../../shared/lib/result.ts';
import { pauseFor } from './pause.ts';
import { prepareHere } from './prepare-here.ts';
import { sendFile } from './send-file.ts';
import type { UploadShelf } from './upload-shelf.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** What is not sent while the dialog is open is chosen again: nobody would save the opening for it later. */
const NO_SHELF: UploadShelf = {
  keep: async () => false,
  forget: async () => undefined,
  load: async () => [],
  claim: async () => true,
  release: () => undefined,
};

/** Sends files for a theme's opening; what has arrived stands in the list, for whoever writes the opening to take. */
export const createMaterialUploads = ({
  meetingId,
  themeId,
}: {
  readonly meetingId: string;
  readonly themeId: string;
}): Uploads => {
  const to = openingFilesPath(meetingId, themeId);
  return createUploads({
    shelf: NO_SHELF,
    prepare: prepareHere,
    send: (sending) => sendFile({ to, ...sending }),
    place: async () => ok(themeId),
    newId: createId,
    pause: pauseFor,
  });
};
