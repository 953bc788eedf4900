import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { MAX_THEMES } from '../../../shared/api/commands/group-commands.ts';
import { createId } from '../../../shared/lib/id.ts';
import { rankBetween } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readGroup, readThemes } from '../../../shared/meeting/read.ts';
import { removeKey, writeRecord } from '../../../shared/meeting/write.ts';
import type { Session } from '../../directory/session.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findBreakout, findTheme } from './find.ts';

type Opening = Omit<CommandOf<'theme.edit'>, 'type' | 'theme'>;

/** Only what was said: a field that is left out stays. */
const openingOf = ({ title, speaker, organisation, opening, materials }: Opening) => ({
  ...(title !== undefined && { title }),
  ...(speaker !== undefined && { speaker }),
  ...(organisation !== undefined && { organisation }),
  ...(opening !== undefined && { opening }),
  ...(materials !== undefined && { materials }),
});

/** One more theme. */
export const addTheme = (
  doc: Y.Doc,
  { breakout, ...opening }: CommandOf<'theme.add'>,
): Result<{ readonly theme: string }, Refusal> => {
  const found = findBreakout(doc, breakout);
  if (!found.ok) return found;
  const others = readThemes(doc).filter((theme) => theme.breakout === breakout);
  if (others.length >= MAX_THEMES) {
    return refuse('limit-reached', `A breakout has ${MAX_THEMES} themes at most.`);
  }
  const id = createId();
  const rank = rankBetween(others.at(-1)?.rank ?? null, null);
  writeRecord(doc, 'themes', { id, breakout, rank, ...openingOf(opening) });
  return ok({ theme: id });
};

/** Changes a theme's opening, at once for all its groups. */
export const editTheme = (
  doc: Y.Doc,
  { personId, role }: Session,
  { theme: id, ...opening }: CommandOf<'theme.edit'>,
): Result<null, Refusal> => {
  const theme = findTheme(doc, id);
  if (!theme.ok) return theme;
  if (role !== 'facilitator' && !theme.value.presenters.includes(personId)) {
    return refuse(
      'not-allowed',
      'Facilitators and the presenters of the theme change its opening.',
    );
  }
  writeRecord(doc, 'themes', { id, ...openingOf(opening) });
  return ok(null);
};

/** Takes a theme away; its groups stay, without one. */
export const removeTheme = (
  doc: Y.Doc,
  { theme: id }: CommandOf<'theme.remove'>,
): Result<null, Refusal> => {
  const theme = findTheme(doc, id);
  if (!theme.ok) return theme;
  for (const group of doc.getMap('groups').keys()) {
    if (readGroup(doc, group)?.theme === id) writeRecord(doc, 'groups', { id: group, theme: '' });
  }
  removeKey(doc, 'themes', id);
  return ok(null);
};
