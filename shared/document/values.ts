import * as z from 'zod/mini';
import { isId } from '../lib/id.ts';

/** Schemas of values that several record kinds share. All objects are strict: unknown keys are refused. */
export const idValue = z.string().check(z.refine(isId));
/** An id, or '' for none. */
export const idOrEmptyValue = z.string().check(z.refine((id) => id === '' || isId(id)));
export const rankValue = z.string().check(z.regex(/^[0-9A-Za-z]{1,200}$/));

/** Milliseconds since 1970. */
export const timeValue = z.int().check(z.gte(0), z.lte(8.64e15));

const coordinate = z.number().check(z.gte(-1e7), z.lte(1e7));
const extent = z.number().check(z.gte(8), z.lte(1e5));

/** Canvas units: one unit is one CSS pixel at zoom 1. */
export const positionValue = z.strictObject({ x: coordinate, y: coordinate });
export const sizeValue = z.strictObject({ w: extent, h: extent });
export const frameValue = z.strictObject({ x: coordinate, y: coordinate, w: extent, h: extent });

export const deletedValue = z.strictObject({ at: timeValue, by: idValue });

/** Text that is written as a whole, not letter by letter. */
export const shortText = (maxLength: number) => z.string().check(z.maxLength(maxLength));

/** http, https and mailto only, so that a link can never run script. */
export const linkValue = z
  .string()
  .check(z.maxLength(2000), z.regex(/^(https?:\/\/|mailto:)[^\s<>"]+$/i));

export type Position = z.infer<typeof positionValue>;
export type Size = z.infer<typeof sizeValue>;
