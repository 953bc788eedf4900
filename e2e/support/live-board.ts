import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  joinMeeting,
  sendCommand,
} from './http.ts';

/** A meeting under way with one board. `document` is the board's name on sockets. */
export type LiveBoard = { readonly meeting: CreatedMeeting; readonly document: string };

export const createLiveBoard = async (serverUrl: string): Promise<LiveBoard> => {
  const meeting = await createMeeting(serverUrl, { title: 'Talkoot' });
  const { token } = await joinMeeting(serverUrl, meeting.keys.facilitator, 'Kaisa');
  const board = await createBoard(serverUrl, meeting.id, token, { title: 'Ideat' });
  await sendCommand(serverUrl, meeting.id, token, { type: 'meeting.setState', state: 'live' });
  return { meeting, document: `board:${board.id}` };
};
