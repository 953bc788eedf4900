import * as z from 'zod';
import { layoutValue } from '../../shared/board/layout.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '../../shared/board/records/note.ts';
import { MAX_PROMPT_LENGTH } from '../../shared/board/records/section.ts';
import { RULE_PRESETS } from '../../shared/access/rule-presets.ts';
import { MAX_PHASE_MINUTES, MAX_PHASE_NOTES_LENGTH } from '../../shared/meeting/records/phase.ts';
import { agendaKindValue } from '../../shared/meeting/records/agenda-item.ts';
import {
  capacityValue,
  MAX_TOPIC_LENGTH,
  MAX_WHY_LENGTH,
} from '../../shared/meeting/records/table.ts';
import { videoLinkValue } from '../../shared/meeting/video-link.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { linkValue } from '../../shared/document/values.ts';
import { LANGUAGES } from '../../shared/lib/language.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { isDeskAddress } from '../../shared/network/link-group.ts';
import { isTimeZone } from '../../shared/lib/zoned-time.ts';

const title = z.string().trim().min(1).max(MAX_TITLE_LENGTH);
const wallClock = z.iso.datetime({ local: true, precision: -1 });

const section = z.object({
  id: z.string().min(1),
  title,
  prompt: z.string().max(MAX_PROMPT_LENGTH),
  locked: z.boolean().default(false),
});

const note = z.object({
  section: z.string(),
  text: z.string().min(1).max(MAX_NOTE_LENGTH),
  author: z.string().trim().min(1).max(80),
  tags: z.array(z.string().min(1).max(MAX_TAG_LENGTH)).max(MAX_TAGS),
  likes: z.int().min(0),
  link: z.optional(linkValue),
});

/** `list` is the sample's word for what a board calls an outline. */
const layout = z
  .enum([...layoutValue.options, 'list'])
  .transform((word) => (word === 'list' ? 'outline' : word));

const board = z
  .object({
    id: z.string().min(1),
    title,
    layout,
    /** What participants may switch to. */
    views: z.optional(z.array(layout)),
    continuous: z.boolean().default(false),
    sections: z.array(section),
    notes: z.array(note),
  })
  .superRefine(({ sections, notes }, context) => {
    const known = new Set(sections.map(({ id }) => id));
    if (known.size < sections.length) {
      context.addIssue({ code: 'custom', path: ['sections'], message: 'two sections share an id' });
    }
    notes.forEach((item, index) => {
      if (known.has(item.section)) return;
      const message = `the board has no section "${item.section}"`;
      context.addIssue({ code: 'custom', path: ['notes', index, 'section'], message });
    });
  });

/** A step of a part, with rules by the name that they go by. */
const phase = z.object({
  title,
  minutes: z.int().min(0).max(MAX_PHASE_MINUTES),
  prompt: z.string().max(MAX_PROMPT_LENGTH),
  rules: z.enum(RULE_PRESETS),
  notes: z.string().max(MAX_PHASE_NOTES_LENGTH).default(''),
});

const agendaItem = z.object({
  at: z.iso.time({ precision: -1 }),
  minutes: z
    .int()
    .min(0)
    .max(24 * 60),
  title,
  kind: agendaKindValue,
  board: z.optional(z.string()),
  /** The themes of a breakout, each a board, and how many groups talk about each. */
  boards: z.array(z.string()).default([]),
  groupsPerBoard: z.int().min(1).max(26).default(1),
  phases: z.array(phase).default([]),
});

const mingling = z
  .object({ start: wallClock, end: wallClock, linksOpen: wallClock })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'ends before it starts' });

const table = z.object({
  topic: z.string().trim().min(1).max(MAX_TOPIC_LENGTH),
  /** Who keeps it, as a role: nobody of the meeting. */
  host: z.nullable(z.string().max(MAX_WHY_LENGTH)),
  /** null: as many as come. */
  seats: z.nullable(capacityValue),
  link: z.nullable(videoLinkValue),
});

const meeting = z
  .object({
    title,
    timeZone: z.string().refine(isTimeZone, 'not a time zone'),
    start: wallClock,
    end: wallClock,
    mingling: z.optional(mingling),
    agenda: z.array(agendaItem),
  })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'ends before it starts' });

/** A link on the desk of the network, in the group of that name. */
const deskLink = z.object({
  group: title,
  title,
  url: z.string().refine(isDeskAddress, 'not an https address'),
});

/** What of a sample file is loaded; the rest of it has no home yet. */
const sampleFile = z.object({
  network: z.object({ language: z.enum(LANGUAGES) }),
  meeting,
  desk: z.array(deskLink).default([]),
  mingling: z.array(table).default([]),
  boards: z.array(board),
});

const withKnownBoards = sampleFile.superRefine(({ meeting: { agenda }, boards }, context) => {
  const known = new Set(boards.map(({ id }) => id));
  agenda.forEach((item, index) => {
    for (const name of [item.board ?? [], item.boards].flat()) {
      if (known.has(name)) continue;
      const path = ['meeting', 'agenda', index];
      context.addIssue({ code: 'custom', path, message: `there is no board "${name}"` });
    }
  });
});

export type Sample = z.infer<typeof sampleFile>;
export type SampleBoard = Sample['boards'][number];
export type SamplePart = Sample['meeting']['agenda'][number];

/** One line for each fault, with its place in the file: `boards[0].notes[3].section: …`. */
export type SampleFaults = readonly string[];

const faultLine = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`;

/** Reads a sample file's text; nothing of it is trusted before the whole of it is. */
export const parseSample = (text: string): Result<Sample, SampleFaults> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([error instanceof Error ? error.message : 'not JSON']);
  }
  const parsed = withKnownBoards.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.map(faultLine));
};
