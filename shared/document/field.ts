import * as z from 'zod/mini';

/** A plain value kept under one key of a Y.Map; what moves together is one value. */
export type ValueField<T> = {
  readonly type: 'value';
  readonly schema: z.ZodMiniType<T>;
  /** What a reader sees when the field is absent or unreadable. */
  readonly fallback: T;
  readonly optional: boolean;
  /** Says yes to values that the schema would give back as they are, in a tenth of the time; what it does not know the schema judges. */
  readonly isPlain?: (value: unknown) => boolean;
  /** What readers still understand, although nobody may write it any more. */
  readonly older?: z.ZodMiniType<T>;
};

/** A Y.Text, merged character by character. */
export type TextField = {
  readonly type: 'text';
  /** In UTF-16 code units, as `Y.Text.length` counts. */
  readonly maxLength: number;
  readonly attributes: Readonly<Record<string, z.ZodMiniType>>;
};

export type FieldSpec = ValueField<unknown> | TextField;
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** A field every record has, with what to show when it is missing. */
export const field = <T>(
  schema: z.ZodMiniType<T>,
  fallback: T,
  isPlain?: ValueField<T>['isPlain'],
): ValueField<T> => ({
  type: 'value',
  schema,
  fallback,
  optional: false,
  ...(isPlain && { isPlain }),
});

/** A field that may be absent. */
export const optionalField = <T>(
  schema: z.ZodMiniType<T>,
  isPlain?: ValueField<T>['isPlain'],
): ValueField<T | undefined> => ({
  type: 'value',
  schema: z.optional(schema),
  fallback: undefined,
  optional: true,
  ...(isPlain && { isPlain }),
});

/** The same for a field that once took more than it does now: what is there stays readable. */
export const narrowedField = <T>(
  schema: z.ZodMiniType<T>,
  older: z.ZodMiniType<T>,
): ValueField<T | undefined> => ({ ...optionalField(schema), older: z.optional(older) });

/** A text that several may write in at once: a Y.Text of at most `maxLength` code units with these attributes. */
export const textField = (
  maxLength: number,
  attributes: TextField['attributes'] = {},
): TextField => ({ type: 'text', maxLength, attributes });

/** How one root of a document is built; the gate, the readers and the actions all go by it. */
export type RootSpec =
  /** The root map itself carries the fields (`board`, `meeting`). */
  | { readonly shape: 'fields'; readonly fields: FieldSpecs }
  /** The root maps ids to records, each a Y.Map of fields (`notes`, `sections`). */
  | { readonly shape: 'records'; readonly fields: FieldSpecs }
  /** The root maps composed keys to plain values (`reactions`). */
  | {
      readonly shape: 'entries';
      readonly isKey: (key: string) => boolean;
      readonly schema: z.ZodMiniType;
    };

/** Every root a document may have; the gate refuses all others. */
export type DocumentSchema = Readonly<Record<string, RootSpec>>;

type FieldValue<F extends FieldSpec> = F extends ValueField<infer T> ? T : string;

/** The record that readers get from a set of field specs. */
export type FieldValues<S extends FieldSpecs> = { readonly [K in keyof S]: FieldValue<S[K]> };
