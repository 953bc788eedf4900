import * as z from 'zod';
import type { Erasure } from '../../../directory/erasures.ts';
import { groupsLedBy, passLeadOn } from './lasting-boards.ts';
import { forgetPersonInModeration } from './moderation.ts';
import {
  flag,
  integer,
  integerOrNull,
  type Row,
  type Sql,
  text,
  textOrNull,
  word,
} from '../sql.ts';

const chosenNotes = z.array(z.string());

const erasureOf = (row: Row): Erasure => ({
  id: text(row, 'id'),
  person: text(row, 'person'),
  meetingId: textOrNull(row, 'meeting'),
  notes: word(row, 'notes', ['delete', 'deleteSigned', 'detach']),
  chosen: chosenNotes.parse(JSON.parse(text(row, 'chosen'))),
  forget: flag(row, 'forgets'),
  at: integer(row, 'at'),
  finishedAt: integerOrNull(row, 'finishedAt'),
});

/** Takes a person out of every table; also run on what came out of a backup. */
export const forgetPersonEverywhere = (
  sql: Sql,
  { person, foldedName }: { readonly person: string; readonly foldedName: string },
): readonly string[] => {
  const sessions = sql('SELECT id FROM sessions WHERE person = ?').all(person);
  // A link that was made for them alone has their name on it.
  sql(
    `DELETE FROM grants WHERE id IN (SELECT grantId FROM grantUses WHERE person = ?1)
     AND id NOT IN (SELECT grantId FROM grantUses WHERE person <> ?1)`,
  ).run(person);
  sql(
    `DELETE FROM expectedPeople WHERE name = ? AND name <> ''
     AND meeting IN (SELECT meeting FROM members WHERE person = ?)`,
  ).run(foldedName, person);
  // They name everybody who was on the list.
  sql(
    'DELETE FROM placedLists WHERE meeting IN (SELECT meeting FROM members WHERE person = ?)',
  ).run(person);
  sql("UPDATE files SET person = '' WHERE person = ?").run(person);
  forgetPersonInModeration(sql, person);
  const led = groupsLedBy(sql, person);
  // Memberships, sessions, devices, keys and ballots go with the person.
  sql('DELETE FROM people WHERE id = ?').run(person);
  for (const group of led) passLeadOn(sql, group);
  return sessions.map((row) => text(row, 'id'));
};

export const insertErasure = (sql: Sql, erasure: Omit<Erasure, 'finishedAt'>): void => {
  const { id, person, meetingId, notes, chosen, forget, at } = erasure;
  sql(
    `INSERT OR IGNORE INTO erasures (id, person, meeting, notes, chosen, forgets, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, person, meetingId, notes, JSON.stringify(chosen), Number(forget), at);
};

const startErasure = (
  sql: Sql,
  { erasure, foldedName }: { erasure: Omit<Erasure, 'finishedAt'>; foldedName: string },
): readonly string[] => {
  insertErasure(sql, erasure);
  const { person, forget } = erasure;
  return forget ? forgetPersonEverywhere(sql, { person, foldedName }) : [];
};

const finishErasure = (sql: Sql, { id, now }: { id: string; now: number }): void => {
  sql('UPDATE erasures SET finishedAt = ? WHERE id = ? AND finishedAt IS NULL').run(now, id);
};

export const listErasures = (sql: Sql, _: null): readonly Erasure[] =>
  sql('SELECT * FROM erasures ORDER BY at, id').all().map(erasureOf);

export const erasureOperations = { startErasure, finishErasure, listErasures };
