import type { NotDone } from '../board/board.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** The sentence that says why something can't be done, or was not. */
export const refusalKey = (reason: NotDone): MessageKey => `refusal.${reason}`;
