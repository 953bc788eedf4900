import type * as Y from 'yjs';
import type { PersonMark } from '../../../shared/api/commands/live-commands.ts';
import { readHands, readReady } from '../../../shared/meeting/read.ts';
import { clearRoot, removeKey } from '../../../shared/meeting/write.ts';

type MarkRoot = 'hands' | 'ready';

/** Raises hands or marks people as ready; who has done so already keeps their place in the line, unless it `renews`. */
export const setMarks = (
  doc: Y.Doc,
  root: MarkRoot,
  marks: readonly PersonMark[],
  { renews = false }: { readonly renews?: boolean } = {},
): void => {
  const all = doc.getMap(root);
  for (const { participantId, at } of marks) {
    if (renews || !all.has(participantId)) all.set(participantId, { at });
  }
};

const READ = { hands: readHands, ready: readReady } as const;

/** Takes one person's mark away, or with `null` everybody's; tells which there were. */
export const clearMarks = (
  doc: Y.Doc,
  root: MarkRoot,
  person: string | null,
): readonly PersonMark[] => {
  const cleared = [...READ[root](doc)]
    .filter(([id]) => person === null || id === person)
    .map(([participantId, { at }]) => ({ participantId, at }));
  if (person === null) clearRoot(doc, root);
  else removeKey(doc, root, person);
  return cleared;
};
