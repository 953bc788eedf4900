import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readComments } from '../../../shared/board/read-comment.ts';
import { readNote, readNotes } from '../../../shared/board/read.ts';
import { REACTION_KINDS } from '../../../shared/board/records/reaction.ts';
import { NOTE_COLORS } from '../../../shared/board/colors.ts';

/** Numbers in [0, 1) that a seed decides. */
export type Random = () => number;

/** mulberry32: small, seeded, good enough to choose edits. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of the items; throws when there are none. */
export const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

const WORDS = ['talkoot', '😀', 'å', '\n', 'x', 'pitkä sana', '👩‍👩‍👧'];

type Saying = {
  readonly noteId: string;
  readonly personId: string;
  readonly random: Random;
  readonly newId: string;
};

/** Says something of a note, answers, or does something with what is said: all that a participant may. */
const honestComment = (doc: Y.Doc, { noteId, personId, random, newId }: Saying): void => {
  const context = { personId, now: 1 };
  const comments = readComments(doc);
  const mine = comments.filter(({ author }) => author === personId);
  const threads = comments.filter(({ parent }) => parent === '');
  const kind = random();
  if (mine.length === 0 || kind < 0.5) {
    const thread = threads.length > 0 && random() < 0.5 ? pick(random, threads) : null;
    const place = thread ? { note: thread.note, parent: thread.id } : { note: noteId, parent: '' };
    const args = { ...place, id: `c-${newId}`, text: pick(random, ['Why?', '😀']), createdAt: 1 };
    boardActions['comment.add'].run(doc, args, context);
  } else if (kind < 0.65) {
    boardActions['comment.edit'].run(doc, { id: pick(random, mine).id, text: 'So' }, context);
  } else if (kind < 0.8) {
    const name = random() < 0.6 ? 'comment.delete' : 'comment.restore';
    boardActions[name].run(doc, { id: pick(random, mine).id }, context);
  } else if (threads.length > 0) {
    const args = { id: pick(random, threads).id, resolved: random() < 0.6 };
    boardActions['comment.resolve'].run(doc, args, context);
  }
};

/** Does one random thing that a participant's own interface would let them do. */
export const honestEdit = (doc: Y.Doc, personId: string, random: Random, newId: string): void => {
  const context = { personId, now: 1 };
  const notes = readNotes(doc);
  const mine = notes.filter(({ author }) => author === personId);
  const kind = random();
  if (mine.length === 0 || kind < 0.3) {
    const section = pick(random, ['open', '']);
    const text = pick(random, WORDS);
    boardActions['note.add'].run(
      doc,
      {
        notes: [{ id: newId, text, section, rank: `a${Math.floor(random() * 10)}`, createdAt: 1 }],
      },
      context,
    );
    return;
  }
  if (random() < 0.2) {
    honestComment(doc, { noteId: pick(random, notes).id, personId, random, newId });
    return;
  }
  const note = pick(random, mine);
  if (kind < 0.6) {
    const base = readNote(doc, note.id)?.text ?? '';
    const points = Array.from(base);
    const at = Math.floor(random() * (points.length + 1));
    const removed = Math.floor(random() * 3);
    const text = [...points.slice(0, at), pick(random, WORDS), ...points.slice(at + removed)].join(
      '',
    );
    boardActions['note.editText'].run(doc, { id: note.id, base, text }, context);
  } else if (kind < 0.7) {
    const rank = `a${Math.floor(random() * 10)}`;
    const position = random() < 0.5 ? { x: random() * 100, y: 0 } : null;
    boardActions['note.move'].run(doc, { moves: [{ id: note.id, rank, position }] }, context);
  } else if (kind < 0.8) {
    boardActions['note.setColor'].run(
      doc,
      { ids: [note.id], color: pick(random, NOTE_COLORS) },
      context,
    );
  } else if (kind < 0.85) {
    boardActions['note.delete'].run(doc, { ids: [note.id] }, context);
  } else if (kind < 0.9) {
    boardActions['note.restore'].run(doc, { ids: [note.id] }, context);
  } else {
    const args = { noteId: pick(random, notes).id, kind: pick(random, REACTION_KINDS) };
    const action = random() < 0.6 ? boardActions['reaction.add'] : boardActions['reaction.remove'];
    action.run(doc, args, context);
  }
};

const LOOKS = [
  ['bold', true],
  ['italic', true],
  ['link', 'https://example.org/'],
  ['list', 'bullet'],
] as const;

/** Gives some words in a note of their own another look, or takes one away. */
export const formatOwnText = (doc: Y.Doc, personId: string, random: Random): void => {
  const own = [...doc.getMap('notes').values()].flatMap((note) => {
    const text = note instanceof Y.Map && note.get('author') === personId && note.get('text');
    return text instanceof Y.Text && text.length > 0 ? [text] : [];
  });
  if (own.length === 0) return;
  const text = pick(random, own);
  // Between whole characters: Yjs itself breaks one that is cut in two.
  const points = Array.from(text.toString());
  const first = Math.floor(random() * points.length);
  const from = points.slice(0, first).join('').length;
  const length = points.slice(first, first + Math.ceil(random() * 4)).join('').length;
  const [name, value] = pick(random, LOOKS);
  text.format(from, length, { [name]: random() < 0.6 ? value : null });
};

/** Does something that a participant may not do. */
export const forbiddenEdit = (doc: Y.Doc, personId: string, random: Random): void => {
  const context = { personId, now: 1 };
  const others = readNotes(doc).filter(({ author }) => author !== personId);
  const kind = random();
  const [said] = readComments(doc).filter(({ author }) => author !== personId);
  if (said && kind < 0.2) {
    boardActions['comment.edit'].run(doc, { id: said.id, text: `by ${personId}` }, context);
  } else if (others.length > 0 && kind < 0.5) {
    boardActions['note.setColor'].run(
      doc,
      { ids: [pick(random, others).id], color: 'rose' },
      context,
    );
  } else if (kind < 0.7) {
    boardActions['section.edit'].run(doc, { id: 'open', title: `by ${personId}` }, context);
  } else if (kind < 0.85) {
    boardActions['board.edit'].run(doc, { title: `by ${personId}` }, context);
  } else {
    doc.getMap('reactions').set(`x:not-${personId}:good`, { at: 1 });
  }
};
