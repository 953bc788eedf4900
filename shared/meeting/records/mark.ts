import * as z from 'zod/mini';
import { timeValue } from '../../document/values.ts';

/** A raised hand or a "ready", under the person's id; server only. */
export const markValue = z.strictObject({ at: timeValue });
export type Mark = z.infer<typeof markValue>;
