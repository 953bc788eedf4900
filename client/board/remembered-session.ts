import * as z from 'zod/mini';
import { ROLES } from '../../shared/access/actor.ts';
import { answerOf, type Database } from '../sync/indexed-db.ts';

const rememberedValue = z.object({
  personId: z.string(),
  role: z.enum(ROLES),
  access: z.enum(['none', 'read', 'write']),
});

/** As whom this device last had a board open: enough to open its offline copy without the server. */
export type RememberedSession = z.infer<typeof rememberedValue>;

/** `key` names the board and the tab's role. What can't be kept is simply not remembered. */
export const rememberSession = async (
  database: Database,
  key: string,
  session: RememberedSession,
): Promise<void> => {
  try {
    await database.transact('readwrite', (transaction) => {
      transaction.objectStore('sessions').put(session, key);
    });
  } catch {
    // Without storage there is no offline copy to open either.
  }
};

export const rememberedSession = async (
  database: Database,
  key: string,
): Promise<RememberedSession | null> => {
  try {
    const stored = await database.transact('readonly', (transaction) =>
      answerOf<unknown>(transaction.objectStore('sessions').get(key)),
    );
    const parsed = rememberedValue.safeParse(stored);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
