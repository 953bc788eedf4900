import type * as Y from 'yjs';
import { ok } from '../../../shared/lib/result.ts';
import { readBreakout, readBreakouts, readGroups } from '../../../shared/meeting/read.ts';
import type { Breakout } from '../../../shared/meeting/records/breakout.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import type { Duty } from '../alarms/duty.ts';
import type { Facilitation } from '../facilitation.ts';
import { publishLinks } from './publish-links.ts';

/** A breakout's groups have their video calls while they are at work. */
export const areGroupLinksShown = ({ stage }: Pick<Breakout, 'stage'>): boolean =>
  stage === 'open' || stage === 'returning';

/** The breakout's groups in their order, as long as their links are to be shown; else `null`. */
const groupsAtWork = (doc: Y.Doc, breakoutId: string): readonly string[] | null => {
  const breakout = readBreakouts(doc).find(({ id }) => id === breakoutId);
  if (!breakout || !areGroupLinksShown(breakout)) return null;
  return readGroups(doc)
    .filter((group) => group.breakout === breakoutId)
    .map(({ id }) => id);
};

/**
 * Gives every group of an open breakout its video link, if there is one for it: when the groups open, when a group is
 * added or brought back, and when links are pasted meanwhile. While the breakout is not open, only how many there are is told.
 */
export const settleGroupLinks = (
  facilitation: Facilitation,
  meetingId: string,
  breakoutId: string,
): Promise<void> =>
  facilitation.inTurn(`links:${meetingId}`, async () => {
    const { directory, documents } = facilitation;
    const of = { meetingId, purpose: breakoutId };
    const holders = await documents.readMeeting(meetingId, (doc) => groupsAtWork(doc, breakoutId));
    const links =
      holders === null
        ? new Map<string, string>()
        : await publishLinks(facilitation, { ...of, holders });
    const linkCount = (await directory.listVideoLinks(of)).length;
    await documents.editMeeting(meetingId, (doc) => {
      const breakout = readBreakout(doc, breakoutId);
      if (breakout !== null && breakout.linkCount !== linkCount) {
        writeRecord(doc, 'breakouts', { id: breakoutId, linkCount });
      }
      for (const id of groupsAtWork(doc, breakoutId) ?? []) {
        const link = links.get(id);
        if (link !== undefined) writeRecord(doc, 'groups', { id, link });
      }
      return ok(null);
    });
  });

/** A link is shown by the command that opens the groups; only what a crash left undone is done at the next start. */
export const groupLinkDuty: Duty = {
  nextDue: () => null,
  runDue: async (facilitation, meetingId) => {
    const breakouts = await facilitation.documents.readMeeting(meetingId, readBreakouts);
    for (const breakout of breakouts ?? []) {
      if (areGroupLinksShown(breakout))
        await settleGroupLinks(facilitation, meetingId, breakout.id);
    }
  },
};
