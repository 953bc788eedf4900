import * as z from 'zod';

/** What a host is asked for: one more server, or the end of one. */
export const wishSchema = z.object({
  wish: z.enum(['start', 'stop']),
  dataDir: z.string(),
  demo: z.boolean().default(false),
});
export type Wish = z.input<typeof wishSchema>;

/** What it answers: for one that started, where it is and what it would have printed. */
export const answerSchema = z.object({
  wish: z.enum(['start', 'stop']),
  dataDir: z.string(),
  url: z.string().default(''),
  output: z.string().default(''),
});
export type Answer = z.output<typeof answerSchema>;
