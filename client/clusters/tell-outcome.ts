import type { Result } from '../../shared/lib/result.ts';
import type { NotDone } from '../board/board.ts';
import type { Text } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';

/** Says that something was done, or why it was not. */
export const tellOutcome = (t: Text, done: Result<unknown, NotDone>, words: string): void =>
  announce(done.ok ? words : t('note.notDone', { reason: t(refusalKey(done.error)) }));
