import { filesOf } from '../../../shared/board/records/attachment.ts';
import { isFileMaterial, type Material } from '../../../shared/meeting/records/theme.ts';
import type { Facilitation } from '../facilitation.ts';
import type { MeetingStructure } from '../meeting-structure.ts';

type Copied = {
  readonly from: string;
  readonly structure: MeetingStructure;
  /** The copy's boards by the originals. They must be in the directory. */
  readonly boards: ReadonlyMap<string, string>;
};

const isBoard = (board: string | undefined): board is string => board !== undefined;

/**
 * Lets the boards of a copied meeting have the files of its openings; resolves to the themes with those that they have. A
 * theme none of whose boards comes along comes without files.
 */
export const copyOpeningFiles = async (
  { directory, now }: Pick<Facilitation, 'directory' | 'now'>,
  { from, structure: { themes, groups, breakouts }, boards }: Copied,
): Promise<MeetingStructure['themes']> => {
  const share = async (hash: string, to: string): Promise<boolean> => {
    const [kept] = await directory.listFileCopies({ meetingId: from, hash });
    if (kept === undefined) return false;
    await directory.shareFiles({ from: kept.board, to, hashes: [hash], now: now() });
    return true;
  };

  const homeOf = (theme: string, breakout: string): string | undefined => {
    const ofGroups = groups.flatMap((group) => (group.theme === theme ? [group.board] : []));
    const master = breakouts.find(({ id }) => id === breakout)?.master ?? '';
    return [...ofGroups, master].map((board) => boards.get(board)).find(isBoard);
  };

  const copied = [];
  for (const theme of themes) {
    const home = homeOf(theme.id, theme.breakout);
    const materials: Material[] = [];
    for (const material of theme.materials) {
      const hashes = isFileMaterial(material) ? filesOf(material.file) : [];
      const shared: boolean[] = [];
      for (const hash of hashes) shared.push(home !== undefined && (await share(hash, home)));
      if (shared.every(Boolean)) materials.push(material);
    }
    copied.push({ ...theme, materials });
  }
  return copied;
};
