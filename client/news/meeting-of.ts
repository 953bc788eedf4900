import { type As, isAs } from '../../shared/api/as.ts';

const BOARD = /^\/m\/(?<meetingId>[^/]+)\/(?<as>[^/]+)\/b\/[^/]+$/;

/** Through which meeting, and in which role, a board's address leads there; `null` for any other address. */
export const meetingOf = (
  address: string | null,
): { readonly meetingId: string; readonly as: As } | null => {
  const { meetingId, as } = BOARD.exec(address ?? '')?.groups ?? {};
  return meetingId !== undefined && isAs(as) ? { meetingId, as } : null;
};
