import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { groupCommandRoles } from '../../../shared/api/commands/group-commands.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { chooseGroup, leaveGroup } from './choose.ts';
import { addGroup, createGroups } from './create-groups.ts';
import {
  configureBreakout,
  dissolveBreakout,
  editGroup,
  removeGroup,
  restoreGroup,
} from './edit-groups.ts';
import { assignPeople, unassignPeople } from './expect-people.ts';
import { liftNote, unliftNote } from './lift-note.ts';
import { callOut, unsay } from './messages.ts';
import { arrangePeople, distributePeople, movePerson } from './place-people.ts';
import { extendTurn, goTo, startReport, stopReport } from './report.ts';
import { bringBack, carryOn, openGroups } from './stages.ts';
import { checkMaterials } from './theme-files.ts';
import { addTheme, editTheme, removeTheme } from './themes.ts';

type GroupCommand = CommandOf<keyof typeof groupCommandRoles>;

/** Commands that one step in the meeting's document does. */
type StepCommand = CommandOf<
  | 'group.choose'
  | 'group.leave'
  | 'group.message'
  | 'group.unsay'
  | `theme.${'add' | 'edit' | 'remove'}`
  | `report.${'start' | 'go' | 'extend' | 'stop'}`
>;

const runStep = (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: StepCommand,
): Promise<Outcome> => {
  const now = facilitation.now();
  return editMeeting<Readonly<Record<string, unknown>> | null>(facilitation, meeting.id, (doc) => {
    switch (command.type) {
      case 'group.choose':
        return chooseGroup(doc, session, { group: command.group, at: now });
      case 'group.leave':
        return leaveGroup(doc, session, command.breakout);
      case 'group.message':
        return callOut(doc, command, { by: session.personId, now });
      case 'group.unsay':
        return unsay(doc, command);
      case 'theme.add':
        return addTheme(doc, command);
      case 'theme.edit':
        return editTheme(doc, session, command);
      case 'theme.remove':
        return removeTheme(doc, command);
      case 'report.start':
        return startReport(doc, command, now);
      case 'report.go':
        return goTo(doc, command, now);
      case 'report.extend':
        return extendTurn(doc, command, now);
      case 'report.stop':
        return stopReport(doc);
    }
  });
};

const writeOpening = async (
  facilitation: Facilitation,
  sender: Sender,
  command: CommandOf<'theme.add' | 'theme.edit'>,
): Promise<Outcome> => {
  const checked = await checkMaterials(facilitation, sender, command);
  return checked.ok ? runStep(facilitation, sender, command) : checked;
};

/** Breakouts: groups, themes, who is where, the way back, and what groups tell the others. */
export const runGroupCommand = (
  facilitation: Facilitation,
  sender: Sender,
  command: GroupCommand,
): Promise<Outcome> => {
  switch (command.type) {
    case 'group.create':
      return createGroups(facilitation, sender, command);
    case 'group.configure':
      return configureBreakout(facilitation, sender, command);
    case 'group.dissolve':
      return dissolveBreakout(facilitation, sender, command);
    case 'group.add':
      return addGroup(facilitation, sender, command);
    case 'group.edit':
      return editGroup(facilitation, sender, command);
    case 'group.remove':
      return removeGroup(facilitation, sender, command);
    case 'group.restore':
      return restoreGroup(facilitation, sender, command);
    case 'group.move':
      return movePerson(facilitation, sender, command);
    case 'group.distribute':
      return distributePeople(facilitation, sender, command);
    case 'group.arrange':
      return arrangePeople(facilitation, sender, command);
    case 'group.undoAssign':
      return unassignPeople(facilitation, sender, command);
    case 'group.assign':
      return assignPeople(facilitation, sender, command);
    case 'group.open':
      return openGroups(facilitation, sender, command);
    case 'group.bringBack':
      return bringBack(facilitation, sender, command);
    case 'group.carryOn':
      return carryOn(facilitation, sender, command);
    case 'note.lift':
      return liftNote(facilitation, sender, command);
    case 'note.unlift':
      return unliftNote(facilitation, sender, command);
    case 'theme.add':
    case 'theme.edit':
      return writeOpening(facilitation, sender, command);
    default:
      return runStep(facilitation, sender, command);
  }
};
