import * as z from 'zod/mini';
import { err, ok, type Result } from '../lib/result.ts';
import { MAX_TEMPLATE_BYTES, type TemplateContent, templateValue } from './content.ts';

const FORMAT = 'talkoot-template';
const VERSION = 1;

/** Larger files are no templates; written with indentation they take more than in a request. */
export const MAX_TEMPLATE_FILE_BYTES = 4 * MAX_TEMPLATE_BYTES;

const fileValue = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  template: templateValue,
});

export type TemplateFlaw = {
  /** Names and places from the outside in, such as `sections`, 2, `prompt`. */
  readonly where: readonly (string | number)[];
  readonly what: 'missing' | 'wrongKind' | 'tooLong' | 'tooShort' | 'notKnown' | 'notAllowed';
  /** How long it may be, or the names that nobody knows. */
  readonly detail: string;
};

type FileFlaw =
  | { readonly kind: 'notJson' | 'otherFormat' | 'newerVersion' }
  | { readonly kind: 'flaws'; readonly flaws: readonly TemplateFlaw[] };

const valueAt = (value: unknown, where: TemplateFlaw['where']): unknown => {
  let found = value;
  for (const name of where) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(String(name));
  }
  return found;
};

const flawOf = (issue: z.core.$ZodIssue, value: unknown): TemplateFlaw => {
  const where = issue.path.map((name) => (typeof name === 'number' ? name : String(name)));
  if (valueAt(value, where) === undefined) return { where, what: 'missing', detail: '' };
  switch (issue.code) {
    case 'too_big':
      return { where, what: 'tooLong', detail: String(issue.maximum) };
    case 'too_small':
      return { where, what: 'tooShort', detail: String(issue.minimum) };
    case 'unrecognized_keys':
      return { where, what: 'notKnown', detail: issue.keys.join(', ') };
    case 'invalid_type':
      return { where, what: 'wrongKind', detail: '' };
    default:
      return { where, what: 'notAllowed', detail: '' };
  }
};

/** Looks a template over as the server will; what is wrong with it, and where. */
export const checkTemplate = (value: unknown): Result<TemplateContent, readonly TemplateFlaw[]> => {
  const parsed = templateValue.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => flawOf(issue, value)));
};

/** The template as a file that another server of Talkoot takes. */
export const writeTemplateFile = (template: TemplateContent): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, template }, null, 2)}\n`;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON is told apart below from JSON that holds something else.
    return undefined;
  }
};

/** Reads a file that somebody chose: strictly, for a template that lost something on the way helps nobody. */
export const readTemplateFile = (text: string): Result<TemplateContent, FileFlaw> => {
  const value = parseJson(text);
  if (value === undefined) return err({ kind: 'notJson' });
  if (valueAt(value, ['format']) !== FORMAT) return err({ kind: 'otherFormat' });
  const version = valueAt(value, ['version']);
  if (typeof version === 'number' && version > VERSION) return err({ kind: 'newerVersion' });
  const parsed = fileValue.safeParse(value);
  if (parsed.success) return ok(parsed.data.template);
  return err({
    kind: 'flaws',
    flaws: parsed.error.issues.map((issue) => flawOf(issue, value)),
  });
};
