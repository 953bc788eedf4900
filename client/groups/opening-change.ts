import type { Material, Theme } from '../../shared/meeting/records/theme.ts';

type OpeningFields = Pick<Theme, 'title' | 'speaker' | 'organisation' | 'opening'> & {
  readonly materials: readonly Material[];
};

/** Only what differs is sent: two who edit at once, one the words and one the slides, both keep theirs. */
type Changed = {
  -readonly [Field in keyof Omit<OpeningFields, 'materials'>]?: string;
} & { materials?: Material[] };

const LINES = ['title', 'speaker', 'organisation', 'opening'] as const;

/** The fields of an opening that somebody has changed, and the same ones as they were before. */
export const openingChange = (
  before: OpeningFields,
  after: OpeningFields,
): { readonly forth: Changed; readonly back: Changed } => {
  const forth: Changed = {};
  const back: Changed = {};
  for (const line of LINES) {
    if (before[line] === after[line]) continue;
    forth[line] = after[line];
    back[line] = before[line];
  }
  if (JSON.stringify(before.materials) !== JSON.stringify(after.materials)) {
    forth.materials = [...after.materials];
    back.materials = [...before.materials];
  }
  return { forth, back };
};
