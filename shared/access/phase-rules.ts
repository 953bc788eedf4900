import * as z from 'zod/mini';

/** How much of its writer a note shows: named; hidden from others; tied to nobody anywhere. */
const NAME_LEVELS = ['named', 'hidden', 'nameless'] as const;
export const nameLevelValue = z.enum(NAME_LEVELS);
export type NameLevel = z.infer<typeof nameLevelValue>;

/** The levels at which a note has no author in its document. */
export const unsignedLevelValue = z.enum(['hidden', 'nameless']);
export type UnsignedLevel = z.infer<typeof unsignedLevelValue>;

/** How what was written in secret is shown: all at once, section by section, in turns, or when everybody is ready. */
export const REVEALS = ['all', 'sections', 'turns', 'ready'] as const;
export const revealValue = z.enum(REVEALS);

/** What participants may do while a phase runs. Facilitators may always do everything. */
export const rulesValue = z.strictObject({
  add: z.boolean(),
  editOwn: z.boolean(),
  moveOwn: z.boolean(),
  moveAll: z.boolean(),
  cluster: z.boolean(),
  comment: z.boolean(),
  react: z.boolean(),
  vote: z.boolean(),
  /** `secret`: others see what is written at the reveal. */
  writing: z.enum(['open', 'secret']),
  /** Those that a writer may choose from. */
  levels: z.array(nameLevelValue).check(z.minLength(1), z.maxLength(NAME_LEVELS.length)),
  reveal: revealValue,
});
export type PhaseRules = z.infer<typeof rulesValue>;

/** Everybody writes where all can see it: what a phase begins with. */
export const DEFAULT_RULES: PhaseRules = {
  add: true,
  editOwn: true,
  moveOwn: true,
  moveAll: false,
  cluster: false,
  comment: true,
  react: true,
  vote: false,
  writing: 'open',
  levels: ['named'],
  reveal: 'all',
};
