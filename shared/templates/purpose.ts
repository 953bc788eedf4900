import * as z from 'zod/mini';

/** What templates are for, in the order in which the groups of templates are offered. */
export const PURPOSES = ['meeting', 'gather', 'discuss', 'choose', 'reflect', 'network'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const purposeValue = z.enum(PURPOSES);
