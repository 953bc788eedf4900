import type * as Y from 'yjs';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readBreakout, readGroup, readGroups, readTheme } from '../../../shared/meeting/read.ts';
import type { Breakout } from '../../../shared/meeting/records/breakout.ts';
import type { Group } from '../../../shared/meeting/records/group.ts';
import type { Theme } from '../../../shared/meeting/records/theme.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const findBreakout = (doc: Y.Doc, id: string): Result<Breakout, Refusal> => {
  const breakout = readBreakout(doc, id);
  return breakout ? ok(breakout) : refuse('not-found', 'There is no such breakout here.');
};

/** A group that is there, with its breakout. */
export const findGroup = (
  doc: Y.Doc,
  id: string,
): Result<{ readonly group: Group; readonly breakout: Breakout }, Refusal> => {
  const group = readGroup(doc, id);
  const breakout = group && readBreakout(doc, group.breakout);
  return breakout && group.removedAt === undefined
    ? ok({ group, breakout })
    : refuse('not-found', 'There is no such group here.');
};

export const findTheme = (doc: Y.Doc, id: string): Result<Theme, Refusal> => {
  const theme = readTheme(doc, id);
  return theme ? ok(theme) : refuse('not-found', 'There is no such theme here.');
};

/** The groups of a breakout that are there, in their order. */
export const groupsOf = (doc: Y.Doc, breakoutId: string): Group[] =>
  readGroups(doc).filter(({ breakout }) => breakout === breakoutId);
