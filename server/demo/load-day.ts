import * as z from 'zod';
import type { MeetingCommand } from '../../shared/api/commands/all.ts';
import { addPart } from '../../shared/meeting/agenda/steps.ts';
import { timeParts } from '../../shared/meeting/agenda/times.ts';
import { knownStep, writeStep } from '../../shared/meeting/agenda/write-step.ts';
import { createId } from '../../shared/lib/id.ts';
import { inOrder } from '../../shared/lib/rank.ts';
import { ok } from '../../shared/lib/result.ts';
import { writeRecord } from '../../shared/meeting/write.ts';
import { rulesOf } from '../../shared/access/rule-presets.ts';
import { readAgenda } from '../../shared/meeting/read.ts';
import type { Meeting } from '../directory/records.ts';
import type { BoardContent } from '../../shared/board/content.ts';
import { copyContent } from '../facilitation/board-content.ts';
import { createBoard } from '../facilitation/create-board.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import { runCommand } from '../facilitation/run-command.ts';
import type { Sample, SamplePart } from './sample.ts';
import type { ShiftedMeeting } from './shift-dates.ts';

export type Day = {
  readonly sample: Sample;
  readonly shifted: ShiftedMeeting;
  readonly meeting: Meeting;
  /** The boards of the meeting by their names in the sample. */
  readonly boardIds: ReadonlyMap<string, string>;
};

/** Commands in the network's own name, as a coordinator would send them. */
const commander = (
  facilitation: Facilitation,
  meeting: Meeting,
): ((command: MeetingCommand) => Promise<unknown>) => {
  const session = {
    sessionId: 'demo',
    personId: facilitation.network.personId,
    meetingId: meeting.id,
    role: 'facilitator',
    look: false,
    coordinator: true,
  } as const;
  return async (command) => {
    const done = await runCommand(facilitation, { session, meeting, origin: '' }, command);
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.error)}`);
    return done.value;
  };
};

type Send = ReturnType<typeof commander>;

const loadMingling = async (send: Send, { sample, shifted }: Day): Promise<void> => {
  const { mingling } = sample.meeting;
  if (mingling === undefined) return;
  await send({
    type: 'mingling.set',
    isOn: true,
    startsAt: shifted.at(mingling.start),
    endsAt: shifted.at(mingling.end),
    linksAt: shifted.at(mingling.linksOpen),
  });
  // One after the other: the oldest table stands first.
  for (const { topic, host, seats, link } of sample.mingling) {
    await send({
      type: 'table.found',
      topic,
      why: host ?? '',
      capacity: seats ?? 0,
      sit: false,
      ...(link !== null && { link }),
    });
  }
};

const divided = z.object({ breakout: z.string(), themes: z.array(z.string()) });

/** Without the sections for a speaker: in groups the theme's opening says it, once for all of them. */
const withoutLocked = (content: BoardContent): BoardContent => ({
  ...content,
  sections: content.sections.filter(({ locked }) => !locked),
});

/** A, B, C … */
const letter = (index: number): string => String.fromCodePoint(65 + index);

/**
 * Groups for the themes of one part of the programme, as a facilitator prepares them: from a hidden board with the
 * sections of the first theme's. Each theme opens with what its speaker wrote on its own board. Resolves to the breakout.
 */
const loadGroups = async (
  facilitation: Facilitation,
  send: Send,
  { sample, meeting, boardIds, part }: Day & { readonly part: SamplePart },
): Promise<string | null> => {
  const themes = part.boards.flatMap((name) => sample.boards.find(({ id }) => id === name) ?? []);
  const [first] = part.boards;
  const content = await facilitation.documents.readBoard(boardIds.get(first ?? '') ?? '');
  if (content === null) return null;
  const prepared = await createBoard(facilitation, {
    meetingId: meeting.id,
    content: withoutLocked({ ...copyContent(content), title: part.title }),
    visibility: 'hidden',
  });
  const groups = themes.flatMap(({ title }, theme) =>
    Array.from({ length: part.groupsPerBoard }, (_, index) => ({
      title: `${title} ${letter(index)}`,
      theme,
    })),
  );
  const made = await send({
    type: 'group.create',
    title: part.title,
    board: prepared.id,
    groups,
    themes: themes.map(({ title }) => ({ title })),
  });
  const { breakout, themes: ids } = divided.parse(made);
  for (const [index, { sections, notes }] of themes.entries()) {
    const locked = new Set(sections.filter((section) => section.locked).map(({ id }) => id));
    const opening = notes.find(({ section }) => locked.has(section));
    const theme = ids[index];
    if (opening === undefined || theme === undefined) continue;
    await send({ type: 'theme.edit', theme, speaker: opening.author, opening: opening.text });
  }
  return breakout;
};

/** The phases of a part, ready to be written. */
const phasesOf = (part: SamplePart, id: string) =>
  inOrder(part.phases).map(({ item: { rules, notes, ...phase }, rank }) => ({
    notes,
    phase: { ...phase, id: createId(), part: id, rank, rules: rulesOf(rules) },
  }));

/**
 * Writes the programme with its phases; a part has a time of its own only where it does not follow from the one before.
 */
const loadAgenda = async (
  { documents, directory }: Facilitation,
  { sample, shifted, meeting, boardIds }: Day,
  breakouts: ReadonlyMap<SamplePart, string>,
): Promise<void> => {
  const notes: { phase: string; notes: string }[] = [];
  await documents.editMeeting(meeting.id, (doc) => {
    for (const part of sample.meeting.agenda) {
      const known = readAgenda(doc);
      const { at, kind, minutes, title } = part;
      const ends = timeParts(known, shifted.startsAt).at(-1)?.ends ?? shifted.startsAt;
      const begins = shifted.at(at);
      const step = addPart(known, {
        title,
        kind,
        minutes,
        startsAt: begins === ends ? null : begins,
        board: boardIds.get(part.board ?? '') ?? null,
        breakout: breakouts.get(part) ?? null,
      });
      const { id } = knownStep(step);
      writeStep(doc, { ...step, id });
      for (const { notes: said, phase } of phasesOf(part, id)) {
        writeRecord(doc, 'phases', phase);
        if (said !== '') notes.push({ phase: phase.id, notes: said });
      }
    }
    return ok(null);
  });
  await directory.setPhaseNotes({ meetingId: meeting.id, notes });
};

/** The sample's day: its mingling tables, its themes in groups, and the programme that leads through it. */
export const loadDay = async (facilitation: Facilitation, day: Day): Promise<void> => {
  const send = commander(facilitation, day.meeting);
  await loadMingling(send, day);
  const breakouts = new Map<SamplePart, string>();
  for (const part of day.sample.meeting.agenda) {
    if (part.kind !== 'breakout') continue;
    const breakout = await loadGroups(facilitation, send, { ...day, part });
    if (breakout !== null) breakouts.set(part, breakout);
  }
  await loadAgenda(facilitation, day, breakouts);
};
