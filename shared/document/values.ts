import * as z from 'zod/mini';
import { isId } from '../lib/id.ts';

/** Schemas of values that several record kinds share. All objects are strict: unknown keys are refused. */
export const idValue = z.string().check(z.refine(isId));
/** An id, or '' for none. */
export const idOrEmptyValue = z.string().check(z.refine((id) => id === '' || isId(id)));
const RANK = /^[0-9A-Za-z]{1,200}$/;
export const rankValue = z.string().check(z.regex(RANK));

type Limits = { readonly least: number; readonly most: number };

/** Milliseconds since 1970. */
export const timeValue = z.int().check(z.gte(0), z.lte(8.64e15));

const COORDINATE = { least: -1e7, most: 1e7 } as const;
const EXTENT = { least: 8, most: 1e5 } as const;
const within = ({ least, most }: Limits) => z.number().check(z.gte(least), z.lte(most));
const coordinate = within(COORDINATE);
const extent = within(EXTENT);

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

const isWithin = (value: unknown, { least, most }: Limits): boolean =>
  typeof value === 'number' && value >= least && value <= most;

const hasTwoKeys = (value: object): boolean => Object.keys(value).length === 2;

/** The same said quickly, for what stands in every note: a large board has tens of thousands of them. See `ValueField.isPlain`. */
export const isPlain = {
  id: isId,
  idOrEmpty: (value: unknown): boolean => value === '' || isId(value),
  rank: (value: unknown): boolean => typeof value === 'string' && RANK.test(value),
  position: (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    'x' in value &&
    'y' in value &&
    isWithin(value.x, COORDINATE) &&
    isWithin(value.y, COORDINATE) &&
    hasTwoKeys(value),
  size: (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    'w' in value &&
    'h' in value &&
    isWithin(value.w, EXTENT) &&
    isWithin(value.h, EXTENT) &&
    hasTwoKeys(value),
} as const;
