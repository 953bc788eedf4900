import { type As, AS_HEADER } from '../../shared/api/as.ts';
import { takeEarly } from '../early/asked.ts';
import { boardStatePath } from './paths.ts';

type Place = { readonly meetingId: string; readonly boardId: string; readonly as: As };

/** Who hears nothing for so long (ms), or has not all of it after the second, opens the board by its socket alone. */
const ANSWER_WITHIN_MS = 4_000;
const WHOLE_WITHIN_MS = 20_000;

const fetchState = async ({ meetingId, boardId, as }: Place): Promise<Uint8Array | null> => {
  const patience = new AbortController();
  const giveUp = (): void => patience.abort();
  const whole = setTimeout(giveUp, WHOLE_WITHIN_MS);
  const answer = setTimeout(giveUp, ANSWER_WITHIN_MS);
  try {
    const path = boardStatePath(meetingId, boardId);
    const { signal } = patience;
    const response = await (takeEarly(path, as, signal) ??
      fetch(path, { headers: { [AS_HEADER]: as }, credentials: 'same-origin', signal }));
    clearTimeout(answer);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    // No network, or none to speak of: whoever opens the board finds out and says so.
    return null;
  } finally {
    clearTimeout(answer);
    clearTimeout(whole);
  }
};

/** A state that is on its way, for whoever asks first. */
let ahead: { readonly place: Place; readonly state: Promise<Uint8Array | null> } | null = null;

/** Asks for a whole board while the code that reads it is still on its way. */
export const askForBoardAhead = (place: Place): void => {
  ahead = { place, state: fetchState(place) };
};

/** The board's document in one piece, as `decodeBoardState` reads it; `null` when it did not come. */
export const getBoardState = (place: Place): Promise<Uint8Array | null> => {
  const asked = ahead;
  ahead = null;
  const isAsked =
    asked?.place.boardId === place.boardId &&
    asked.place.meetingId === place.meetingId &&
    asked.place.as === place.as;
  return isAsked ? asked.state : fetchState(place);
};
