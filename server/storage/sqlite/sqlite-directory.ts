import type { BoardFiles } from '../../directory/board-files.ts';
import type {
  Directory,
  Doors,
  Expectations,
  Grants,
  Library,
  Meetings,
  People,
  PhaseNotesTable,
  VideoLinks,
} from '../../directory/directory.ts';
import type { Erasures } from '../../directory/erasures.ts';
import type { Moderation } from '../../directory/moderation.ts';
import type { LastingBoards } from '../../directory/lasting-boards.ts';
import type { LinkGroups } from '../../directory/link-groups.ts';
import type { PublicLinks } from '../../directory/public-links.ts';
import type { Votes } from '../../directory/votes.ts';
import type { CallOperation } from './storage-thread.ts';

const meetings = (call: CallOperation): Meetings => ({
  createMeeting: (args) => call('createMeeting', args),
  startMeeting: (args) => call('startMeeting', args),
  finishMeeting: (args) => call('finishMeeting', args),
  dropUnfinishedMeetings: () => call('dropUnfinishedMeetings', null),
  findMeeting: (id) => call('findMeeting', id),
  listMeetings: (networkId) => call('listMeetings', networkId),
  listMovingMeetings: () => call('listMovingMeetings', null),
  watchMeeting: (id) => call('watchMeeting', id),
  listWatchedMeetings: () => call('listWatchedMeetings', null),
  updateMeeting: (args) => call('updateMeeting', args),
  setMeetingState: (args) => call('setMeetingState', args),
  setOpenUntil: (args) => call('setOpenUntil', args),
  deleteMeeting: (args) => call('deleteMeeting', args),
  insertBoard: (args) => call('insertBoard', args),
  findBoard: (id) => call('findBoard', id),
  listBoards: (meetingId) => call('listBoards', meetingId),
  listContinuousBoards: (networkId) => call('listContinuousBoards', networkId),
  listActiveBoards: (networkId) => call('listActiveBoards', networkId),
  listAwakeBoards: () => call('listAwakeBoards', null),
  noteBoardChanged: (args) => call('noteBoardChanged', args),
  updateBoard: (args) => call('updateBoard', args),
  startBoards: (args) => call('startBoards', args),
  finishBoards: (args) => call('finishBoards', args),
  dropBoards: (ids) => call('dropBoards', ids),
  listUnfinishedBoards: () => call('listUnfinishedBoards', null),
  updateBoards: (args) => call('updateBoards', args),
});

const people = (call: CallOperation): People => ({
  ensureNetwork: (args) => call('ensureNetwork', args),
  findPerson: (id) => call('findPerson', id),
  updatePerson: (args) => call('updatePerson', args),
  listPeople: (meetingId) => call('listPeople', meetingId),
  listPartakers: (meetingId) => call('listPartakers', meetingId),
  listMembership: (personId) => call('listMembership', personId),
  listOrganisations: () => call('listOrganisations', null),
  addMember: (args) => call('addMember', args),
  importPeople: (args) => call('importPeople', args),
  findDevice: (tokenHash) => call('findDevice', tokenHash),
  touchDevice: (args) => call('touchDevice', args),
  forgetUnusedDevices: (since) => call('forgetUnusedDevices', since),
  forgetDevice: (id) => call('forgetDevice', id),
  savePersonalKey: (args) => call('savePersonalKey', args),
  continueOn: (args) => call('continueOn', args),
  listJoinedMeetings: (deviceId) => call('listJoinedMeetings', deviceId),
});

const expectations = (call: CallOperation): Expectations => ({
  expectPeople: (args) => call('expectPeople', args),
  listExpected: (args) => call('listExpected', args),
  findExpected: (args) => call('findExpected', args),
  findPlacedList: (of) => call('findPlacedList', of),
  notePlacedList: (args) => call('notePlacedList', args),
  unexpectPeople: (of) => call('unexpectPeople', of),
  forgetPlacedList: (of) => call('forgetPlacedList', of),
  forgetExpected: (args) => call('forgetExpected', args),
});

const doors = (call: CallOperation): Doors => ({
  findLink: (secret) => call('findLink', secret),
  admit: (args) => call('admit', args),
  listLinks: (meetingId) => call('listLinks', meetingId),
  listArrivals: (meetingId) => call('listArrivals', meetingId),
  changeLink: (args) => call('changeLink', args),
  findSession: (tokenHash) => call('findSession', tokenHash),
  listDeviceSessions: (args) => call('listDeviceSessions', args),
  removePerson: (args) => call('removePerson', args),
  startCoordinatorSession: (args) => call('startCoordinatorSession', args),
  findCoordinatorSession: (args) => call('findCoordinatorSession', args),
  endCoordinatorSession: (tokenHash) => call('endCoordinatorSession', tokenHash),
});

const grants = (call: CallOperation): Grants => ({
  createGrant: (args) => call('createGrant', args),
  findGrant: (id) => call('findGrant', id),
  listGrants: (meetingId) => call('listGrants', meetingId),
  removeGrant: (id) => call('removeGrant', id),
});

const videoLinks = (call: CallOperation): VideoLinks => ({
  listVideoLinks: (of) => call('listVideoLinks', of),
  addVideoLinks: (args) => call('addVideoLinks', args),
  dealVideoLinks: (args) => call('dealVideoLinks', args),
  undoVideoLinks: (args) => call('undoVideoLinks', args),
  setOwnVideoLink: (args) => call('setOwnVideoLink', args),
  forgetVideoLinks: (of) => call('forgetVideoLinks', of),
});

const phaseNotes = (call: CallOperation): PhaseNotesTable => ({
  listPhaseNotes: (meetingId) => call('listPhaseNotes', meetingId),
  setPhaseNotes: (args) => call('setPhaseNotes', args),
});

const votes = (call: CallOperation): Votes => ({
  openVote: (args) => call('openVote', args),
  findVote: (id) => call('findVote', id),
  listOpenVotes: (meetingId) => call('listOpenVotes', meetingId),
  readBallots: (args) => call('readBallots', args),
  castBallot: (ballot) => call('castBallot', ballot),
  setVoterDone: (args) => call('setVoterDone', args),
  admitVoters: (args) => call('admitVoters', args),
  listVoters: (vote) => call('listVoters', vote),
  extendVote: (args) => call('extendVote', args),
  closeVote: (args) => call('closeVote', args),
  discardVote: (vote) => call('discardVote', vote),
  restoreVote: (vote) => call('restoreVote', vote),
  listBallots: (vote) => call('listBallots', vote),
  markVoteTold: (args) => call('markVoteTold', args),
  closeDueVotes: (args) => call('closeDueVotes', args),
  listUntoldVotes: (until) => call('listUntoldVotes', until),
  nextVoteTimes: () => call('nextVoteTimes', null),
});

const library = (call: CallOperation): Library => ({
  createTemplate: (args) => call('createTemplate', args),
  findSavedTemplate: (id) => call('findSavedTemplate', id),
  listSavedTemplates: (networkId) => call('listSavedTemplates', networkId),
  changeTemplate: (args) => call('changeTemplate', args),
  setTemplateRemoved: (args) => call('setTemplateRemoved', args),
});

const files = (call: CallOperation): BoardFiles => ({
  addFile: (args) => call('addFile', args),
  shareFiles: (args) => call('shareFiles', args),
  findFile: (args) => call('findFile', args),
  listFileCopies: (args) => call('listFileCopies', args),
  listFiles: (board) => call('listFiles', board),
  listMeetingFiles: (meetingId) => call('listMeetingFiles', meetingId),
  listBoardsWithFiles: (before) => call('listBoardsWithFiles', before),
  removeFiles: (args) => call('removeFiles', args),
  detachFiles: (args) => call('detachFiles', args),
  unknownFiles: (hashes) => call('unknownFiles', hashes),
  sumFiles: () => call('sumFiles', null),
});

const publicLinks = (call: CallOperation): PublicLinks => ({
  openPublicLink: (args) => call('openPublicLink', args),
  findPublicLink: (secret) => call('findPublicLink', secret),
  findPublicLinkOf: (target) => call('findPublicLinkOf', target),
  closePublicLink: (target) => call('closePublicLink', target),
  listPublicBoards: () => call('listPublicBoards', null),
});

const lastingBoards = (call: CallOperation): LastingBoards => ({
  keepBoard: (args) => call('keepBoard', args),
  letBoardGo: (args) => call('letBoardGo', args),
  listKeepers: (board) => call('listKeepers', board),
  listKeptBoards: (deviceId) => call('listKeptBoards', deviceId),
  listGroupBoards: (networkId) => call('listGroupBoards', networkId),
  listUnkeptBoards: () => call('listUnkeptBoards', null),
});

const linkGroups = (call: CallOperation): LinkGroups => ({
  createLinkGroup: (args) => call('createLinkGroup', args),
  findLinkGroup: (id) => call('findLinkGroup', id),
  listLinkGroups: (networkId) => call('listLinkGroups', networkId),
  changeLinkGroup: (args) => call('changeLinkGroup', args),
  setLinkGroupRemoved: (args) => call('setLinkGroupRemoved', args),
  moveLinkGroup: (args) => call('moveLinkGroup', args),
});

const erasures = (call: CallOperation): Erasures => ({
  startErasure: (args) => call('startErasure', args),
  finishErasure: (args) => call('finishErasure', args),
  listErasures: () => call('listErasures', null),
});

const moderation = (call: CallOperation): Moderation => ({
  addReport: (args) => call('addReport', args),
  listReports: (boardIds) => call('listReports', boardIds),
  closeReports: (args) => call('closeReports', args),
  findCleared: (args) => call('findCleared', args),
  addDeed: (deed) => call('addDeed', deed),
  listDeeds: (query) => call('listDeeds', query),
  findDeed: (args) => call('findDeed', args),
  forgetModeration: (args) => call('forgetModeration', args),
});

/** The directory in SQLite: every method is one operation on the storage thread. */
export const createSqliteDirectory = (call: CallOperation): Directory => ({
  ...meetings(call),
  ...people(call),
  ...expectations(call),
  ...doors(call),
  ...grants(call),
  ...videoLinks(call),
  ...phaseNotes(call),
  ...votes(call),
  ...lastingBoards(call),
  ...linkGroups(call),
  ...publicLinks(call),
  ...erasures(call),
  ...moderation(call),
  ...library(call),
  ...files(call),
});
