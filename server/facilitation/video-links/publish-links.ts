import type { LinkPurpose } from '../../directory/directory.ts';
import type { VideoLink } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

/** Of all links, the one that each holder shows: its own before a dealt one. */
export const linksByHolder = (links: readonly VideoLink[]): ReadonlyMap<string, string> => {
  const shown = new Map<string, string>();
  for (const { holder, url, isOwn } of links) {
    if (holder !== null && (isOwn || !shown.has(holder))) shown.set(holder, url);
  }
  return shown;
};

/**
 * Deals links whose time has come: each holder that has none gets the next spare, in the order of `holders`. Resolves,
 * when that is on disk, to every holder's link. From then on it is that holder's; done twice, it is the same. The caller
 * writes the links into the meeting's document, and after a crash in between does both again.
 */
export const publishLinks = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { holders, ...purpose }: LinkPurpose & { readonly holders: readonly string[] },
): Promise<ReadonlyMap<string, string>> =>
  linksByHolder(await directory.dealVideoLinks({ ...purpose, holders }));
