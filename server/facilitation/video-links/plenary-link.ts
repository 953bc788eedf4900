import { ok } from '../../../shared/lib/result.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import { writeRoot } from '../../../shared/meeting/write.ts';
import type { Duty } from '../alarms/duty.ts';
import type { Facilitation } from '../facilitation.ts';

/** What the whole meeting's link is kept under, and its only holder. */
export const PLENARY = 'plenary';

const settle = async (
  { directory, documents, now }: Facilitation,
  meetingId: string,
): Promise<void> => {
  const [link] = await directory.listVideoLinks({ meetingId, purpose: PLENARY });
  await documents.editMeeting(meetingId, (doc) => {
    const { plenaryLink } = readControl(doc);
    const waits = link?.showAt != null && link.showAt > now() && link.url !== plenaryLink;
    writeRoot(doc, 'control', {
      plenaryLink: waits ? undefined : link?.url,
      plenaryLinkAt: waits ? link.showAt : undefined,
    });
    return ok(null);
  });
};

/** Sets the whole meeting's video call. One that is shown already is not hidden again by a later `showAt`. */
export const setPlenaryLink = (
  facilitation: Facilitation,
  meetingId: string,
  {
    link,
    showAt,
    deal,
  }: { readonly link: string | null; readonly showAt: number | null; readonly deal: string },
): Promise<void> =>
  facilitation.inTurn(`links:${meetingId}`, async () => {
    const kept = { meetingId, purpose: PLENARY, holder: PLENARY, url: link, showAt, deal };
    await facilitation.directory.setOwnVideoLink(kept);
    await settle(facilitation, meetingId);
  });

/** Writes what is kept of the plenary's link into the meeting's document. */
export const settlePlenaryLink = (facilitation: Facilitation, meetingId: string): Promise<void> =>
  facilitation.inTurn(`links:${meetingId}`, () => settle(facilitation, meetingId));

export const plenaryLinkDuty: Duty = {
  nextDue: (doc) => readControl(doc).plenaryLinkAt ?? null,
  runDue: settlePlenaryLink,
};
