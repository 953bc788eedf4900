import type * as Y from 'yjs';
import { byVotes } from './vote-facts.ts';
import type { Fact, FactValue, FactWord } from './exported-board.ts';
import type { Note } from '../records/note.ts';
import { readAnswers } from '../answers.ts';
import { answerTo } from '../forms.ts';
import { readBoardInfo, readSections } from '../read.ts';
import { readComments } from '../read-comment.ts';
import type { AnswerValue } from '../records/answer.ts';
import type { FormField } from '../records/form.ts';
import { parseReactionKey, REACTION_KINDS, type ReactionKind } from '../records/reaction.ts';
import { threadsOf } from '../threads.ts';

/** Reads one kind of content that hangs on notes. */
type FactReader = (doc: Y.Doc, notes: readonly Note[]) => readonly Fact[];

const fact = (
  word: FactWord,
  values: readonly (readonly [id: string, values: readonly FactValue[]])[],
): Fact => ({
  label: { kind: 'word', word },
  of: new Map(values.filter(([, found]) => found.length > 0)),
});

const ofField = (
  word: FactWord,
  valueOf: (note: Note) => string | undefined,
  notes: readonly Note[],
): Fact =>
  fact(
    word,
    notes.map((note) => {
      const text = valueOf(note) ?? '';
      return [note.id, text === '' ? [] : [{ text }]];
    }),
  );

const dates: FactReader = (_doc, notes) => [
  fact(
    'date',
    notes.map(({ id, date }) => [id, date ? [{ text: date, isDate: true }] : []]),
  ),
];

const tags: FactReader = (_doc, notes) => [
  fact(
    'tags',
    notes.map(({ id, tags: words }) => [id, words.map((text) => ({ text }))]),
  ),
];

const links: FactReader = (_doc, notes) => [ofField('link', ({ link }) => link, notes)];

/** Words of an answer; of a person only whose name it would be. */
const answerFacts = (value: AnswerValue, kind: FormField['kind']): readonly FactValue[] => {
  if (Array.isArray(value)) return value.map((text) => ({ text }));
  if (kind === 'date') return [{ text: String(value), isDate: true }];
  return typeof value === 'object' ? [{ text: '', by: value.person }] : [{ text: String(value) }];
};

/** What was answered, question by question, called as the board's people call it. */
const answers: FactReader = (doc, notes) => {
  const known = readAnswers(doc);
  return readSections(doc)
    .flatMap(({ form }) => form?.fields ?? [])
    .map((field) => {
      const answered = notes.flatMap(({ id }) => {
        const value = answerTo(field, known.get(id)?.[field.id]);
        return value === undefined ? [] : [[id, answerFacts(value, field.kind)] as const];
      });
      return { label: { kind: 'own', text: field.label }, of: new Map(answered) };
    });
};

/** How often each reaction was given. Who gave it is nobody's business outside the board. */
const reactions: FactReader = (doc, notes) => {
  const counts = new Map<string, number>();
  const add = (noteId: string, kind: ReactionKind, count: number): void => {
    const key = `${noteId}:${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const key of doc.getMap('reactions').keys()) {
    const reaction = parseReactionKey(key);
    if (reaction) add(reaction.noteId, reaction.kind, 1);
  }
  for (const { id, importedReactions } of notes) {
    for (const kind of REACTION_KINDS) add(id, kind, importedReactions?.[kind] ?? 0);
  }
  return REACTION_KINDS.map((kind) =>
    fact(
      kind,
      notes.map(({ id }) => {
        const count = counts.get(`${id}:${kind}`) ?? 0;
        return [id, count > 0 ? [{ text: String(count) }] : []];
      }),
    ),
  );
};

/** What a note's colour means, where the board says so. */
const colors: FactReader = (doc, notes) => {
  const { legend } = readBoardInfo(doc);
  return [ofField('color', ({ color }) => legend?.[color], notes)];
};

const attachments: FactReader = (_doc, notes) => [
  ofField(
    'attachment',
    ({ attachment }) =>
      attachment && [attachment.alt, attachment.name].filter((part) => part !== '').join(' · '),
    notes,
  ),
];

/** Thread by thread, each with its answers behind it. */
const comments: FactReader = (doc, notes) => {
  const byNote = Map.groupBy(readComments(doc), ({ note }) => note);
  return [
    fact(
      'comments',
      notes.map(({ id }) => [
        id,
        threadsOf(byNote.get(id) ?? [])
          .flatMap(({ first, answers: answered }) => [first, ...answered])
          .filter(({ deleted, text }) => deleted === undefined && text !== '')
          .map(({ text, author }) => ({ text, by: author })),
      ]),
    ),
  ];
};

/**
 * Everything that is known of notes beside their words, kind by kind. A new kind of content is a reader in this list: then
 * it is in every export, on public pages and in feeds.
 */
const READERS: readonly FactReader[] = [
  attachments,
  dates,
  tags,
  colors,
  links,
  answers,
  reactions,
  byVotes,
  comments,
];

/** The facts of these notes; kinds that none of them has are left out. */
export const readFacts = (doc: Y.Doc, notes: readonly Note[]): readonly Fact[] =>
  READERS.flatMap((read) => read(doc, notes)).filter(({ of }) => of.size > 0);
