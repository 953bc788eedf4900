import { readSections } from '../../shared/board/read.ts';
import { openRawClient } from './raw-client.ts';

/** True when others find a section of the board, by its id or title, locked; whoever locks it sees that before the server does. */
export const isLockedFor = async (
  server: { readonly url: string },
  token: string,
  { boardId, section }: { readonly boardId: string; readonly section: string },
): Promise<boolean> => {
  const reader = openRawClient(server.url, `board:${boardId}`, token);
  await reader.synced();
  const isLocked = readSections(reader.doc).some(
    ({ id, title, locked }) => [id, title].includes(section) && locked,
  );
  reader.destroy();
  return isLocked;
};
