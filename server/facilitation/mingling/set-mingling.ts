import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readMingling } from '../../../shared/meeting/read.ts';
import { writeRoot } from '../../../shared/meeting/write.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome } from '../outcome.ts';
import { refuseField } from '../refusal.ts';
import { settleTableLinks } from '../video-links/table-links.ts';

/** Switches the mingling page and sets its times. Links whose time this makes come are out when it is answered. */
export const setMingling = async (
  facilitation: Facilitation,
  meetingId: string,
  command: CommandOf<'mingling.set'>,
): Promise<Outcome> => {
  const { isOn, startsAt: start, endsAt: end, linksAt } = command;
  const changes = {
    ...(isOn !== undefined && { isOn }),
    ...(start !== undefined && { startsAt: start }),
    ...(end !== undefined && { endsAt: end }),
    ...(linksAt !== undefined && { linksAt }),
  };
  const done = await editMeeting(facilitation, meetingId, (doc) => {
    const { startsAt, endsAt } = { ...readMingling(doc), ...changes };
    if (startsAt != null && endsAt != null && endsAt <= startsAt) {
      return refuseField('endsAt', 'must be after the start');
    }
    writeRoot(doc, 'mingling', changes);
    return ok(null);
  });
  if (done.ok) await settleTableLinks(facilitation, meetingId);
  return done;
};
