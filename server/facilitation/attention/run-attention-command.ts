import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { attentionCommandRoles } from '../../../shared/api/commands/attention-commands.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { AttentionLevel } from '../../../shared/meeting/records/attention.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { checkTarget } from './check-target.ts';
import { markSeen, putSpotlightAway, releaseOnly, show, showSpotlight } from './show.ts';

type AttentionCommand = CommandOf<keyof typeof attentionCommandRoles>;
type ShowCommand = CommandOf<`attention.${AttentionLevel}`>;

const LEVELS = {
  'attention.look': 'look',
  'attention.bring': 'bring',
  'attention.hold': 'hold',
} as const satisfies Readonly<Record<ShowCommand['type'], AttentionLevel>>;

/** What facilitators show to everybody, and who has seen it. */
export const runAttentionCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: AttentionCommand,
): Promise<Outcome> => {
  const moment = { by: sender.session.personId, at: facilitation.now() };
  const { id } = sender.meeting;
  switch (command.type) {
    case 'attention.look':
    case 'attention.bring':
    case 'attention.hold': {
      const { type, target } = command;
      const checked = await checkTarget(facilitation, sender, target);
      if (!checked.ok) return checked;
      const level = LEVELS[type];
      return editMeeting(facilitation, id, (doc) => ok(show(doc, { level, target }, moment)));
    }
    case 'attention.spotlight': {
      const { board, note } = command;
      if (note === null) {
        return editMeeting(facilitation, id, (doc) => {
          putSpotlightAway(doc);
          return ok(null);
        });
      }
      const checked = await checkTarget(facilitation, sender, { board, note });
      if (!checked.ok) return checked;
      return editMeeting(facilitation, id, (doc) =>
        ok(showSpotlight(doc, { board, note }, moment)),
      );
    }
    case 'attention.release':
      return editMeeting(facilitation, id, (doc) => releaseOnly(doc, command.attention));
    case 'attention.seen':
      return editMeeting(facilitation, id, (doc) => markSeen(doc, command.attention, moment));
  }
};
