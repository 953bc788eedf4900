import * as z from 'zod/mini';
import type { OwnVote } from '../../shared/api/votes.ts';

const STORED = 'talkoot:own-votes';
/** Older votes than these are forgotten. */
const KEPT = 30;

const memory = z.array(
  z.object({
    vote: z.string(),
    person: z.string(),
    ballots: z.array(
      z.object({ board: z.string(), note: z.string(), scale: z.int(), value: z.int() }),
    ),
  }),
);
type Memory = z.infer<typeof memory>;
type OwnBallots = Memory[number]['ballots'];

const read = (): Memory => {
  try {
    const parsed = memory.safeParse(JSON.parse(localStorage.getItem(STORED) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
};

/**
 * Keeps on this device what somebody has voted: the server forgets ballots when a vote closes, and nobody else is to
 * know them.
 */
export const rememberVotes = (person: string, { vote, ballots }: OwnVote): void => {
  const others = read().filter((one) => one.vote !== vote || one.person !== person);
  const own = { vote, person, ballots };
  try {
    localStorage.setItem(STORED, JSON.stringify([own, ...others].slice(0, KEPT)));
  } catch {
    // One does not see them afterwards, that is all.
  }
};

/** What somebody voted, if it was on this device. */
export const recallVotes = (person: string, vote: string): OwnBallots =>
  read().find((one) => one.vote === vote && one.person === person)?.ballots ?? [];
