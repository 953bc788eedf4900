import * as Y from 'yjs';
import { readAnswers, removeAnswers, writeAnswers } from '../../../shared/board/answers.ts';
import { type DraftNote, readDrafts } from '../../../shared/board/draft.ts';
import { readNotes, readSections } from '../../../shared/board/read.ts';
import type { Attachment } from '../../../shared/board/records/attachment.ts';
import type { Note } from '../../../shared/board/records/note.ts';
import type { Section } from '../../../shared/board/records/section.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { copyOfText } from '../../../shared/document/text/rich-text.ts';
import { byRank, ranksBetween } from '../../../shared/lib/rank.ts';
import { createId } from '../../../shared/lib/id.ts';
import {
  type DocumentRenewal,
  HIDDEN_NOTES,
  SERVER_PERSON,
  type StoredDocument,
} from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import { createRenewalClient } from '../../journal/renewal/renewal-client.ts';
import { rewriteDocument } from '../../journal/renewal/rewrite-document.ts';

/** One person's drafts for a board, as they are on disk while nobody can write in them. */
export type HeldDrafts = {
  readonly document: string;
  readonly person: string;
  readonly stored: StoredDocument;
  readonly doc: Y.Doc;
  readonly notes: readonly DraftNote[];
};

/** A draft on its way to the board. */
export type Leaving = {
  readonly person: string;
  readonly note: DraftNote;
  readonly from: Y.Doc;
  /** Its id on the board, which says nothing of the draft's. */
  readonly id: string;
};

export const readHeld = (document: string, person: string, stored: StoredDocument): HeldDrafts => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  return { document, person, stored, doc, notes: readDrafts(doc) };
};

/** The document without what leaves it, in its next generation: no older copy of it brings that a second time. */
export const renewalOf = (held: HeldDrafts, leaving: readonly Leaving[]): DocumentRenewal => {
  const { document, stored } = held;
  // The one that was read is still to be copied from.
  const rest = new Y.Doc();
  Y.applyUpdate(rest, Y.encodeStateAsUpdate(held.doc));
  rest.transact(() => {
    for (const { note, id } of leaving) {
      rest.getMap('notes').delete(note.id);
      removeAnswers(rest, new Set([note.id]));
      // Of a nameless one nothing may lead from its author to the note, in no table and no backup.
      rest.getMap('revealed').set(note.id, note.level === 'nameless' ? {} : { note: id });
    }
  });
  const known = [...stored.retired, ...stored.claims.map(({ client }) => client)];
  const client = createRenewalClient(new Set(known));
  const gone = new Set(leaving.map(({ note }) => note.id));
  return {
    document,
    state: rewriteDocument([Y.encodeStateAsUpdate(rest)], client),
    owners: stored.owners.filter(({ record }) => !gone.has(record)),
    claims: [{ client, person: SERVER_PERSON }],
  };
};

/** A note of the board that goes back to its author's drafts, where it waits. */
export type Returning = {
  /** Its id among the drafts, and on the board. */
  readonly draft: string;
  readonly note: Note;
  readonly from: Y.Doc;
  /** The section that it waits for. */
  readonly section: string;
};

/** The drafts with a note that comes back to them from the board, in their next generation. */
export const renewalWith = (
  held: HeldDrafts,
  { draft, note, from, section }: Returning,
): DocumentRenewal => {
  const { document, stored, person } = held;
  const rest = new Y.Doc();
  Y.applyUpdate(rest, Y.encodeStateAsUpdate(held.doc));
  const { rank, createdAt, color, tags, link, date, attachment } = note;
  const looks = { color, tags: [...tags], link, date, attachment };
  const fields = { author: person, section, rank, createdAt, handed: true, ...looks };
  rest.transact(() => {
    const map = new Y.Map<unknown>(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    map.set('text', copyText(from, note.id));
    rest.getMap('notes').set(draft, map);
    rest.getMap('revealed').delete(draft);
    writeAnswers(rest, draft, readAnswers(from).get(note.id));
  });
  const known = [...stored.retired, ...stored.claims.map(({ client }) => client)];
  const client = createRenewalClient(new Set(known));
  return {
    document,
    state: rewriteDocument([Y.encodeStateAsUpdate(rest)], client),
    owners: [...stored.owners, { kind: 'notes', record: draft, person }],
    claims: [{ client, person: SERVER_PERSON }],
  };
};

/** The section that a draft comes into. */
export type Placement = (note: Pick<DraftNote, 'section'>) => string;

/** Where a draft belongs: in its section if participants write there, else in the first one where they do. */
export const createPlacement = (
  board: Y.Doc,
  isOpen = ({ locked }: Pick<Section, 'locked'>) => !locked,
): Placement => {
  const open = readSections(board).filter(isOpen);
  const ids = new Set(open.map(({ id }) => id));
  const [first] = open;
  return ({ section }) => (ids.has(section) ? section : (first?.id ?? ''));
};

/** Tells of a draft whether a facilitator looks at it before it comes onto the board. */
export const approvalOn = (board: Y.Doc): ((note: Pick<DraftNote, 'section'>) => boolean) => {
  const placeOf = createPlacement(board);
  const approved = new Set(
    readSections(board).flatMap(({ id, moderation }) => (moderation === 'approval' ? [id] : [])),
  );
  return (note) => approved.has(placeOf(note));
};

const copyText = (from: Y.Doc, note: string): Y.Text => {
  const original = recordMap(from, 'notes', note)?.get('text');
  return original instanceof Y.Text ? copyOfText(original) : new Y.Text();
};

/**
 * Writes drafts behind the other notes of their sections, in the order in which they are given, all with the same
 * time: nothing of it tells who wrote when.
 */
export const writeRevealed = (
  board: Y.Doc,
  leaving: readonly Leaving[],
  {
    at,
    isUnsignedFile,
    placeOf = createPlacement(board),
  }: {
    readonly at: number;
    /** True for a file that nothing tells the sender of. */
    readonly isUnsignedFile: (file: Attachment) => boolean;
    readonly placeOf?: Placement;
  },
): void => {
  const bySection = Map.groupBy(leaving, ({ note }) => placeOf(note));
  const known = Map.groupBy(readNotes(board), ({ section }) => section);
  const ranks = new Map<string, string>();
  for (const [section, ones] of bySection) {
    const last = known.get(section)?.toSorted(byRank).at(-1)?.rank ?? null;
    const own = ranksBetween(last, null, ones.length);
    ones.forEach(({ id }, index) => ranks.set(id, own[index] ?? 'a0'));
  }
  for (const { id, note, person, from } of leaving) {
    const { color, tags, link, date, level, attachment } = note;
    const author = level === undefined ? person : undefined;
    const fields = { author, level, section: placeOf(note), rank: ranks.get(id), createdAt: at };
    // Where it is on record who sent a file, so would be whose a nameless note with it is.
    const tells = level === 'nameless' && attachment !== undefined && !isUnsignedFile(attachment);
    const file = tells ? undefined : attachment;
    const all = { ...fields, color, tags: [...tags], link, date, attachment: file };
    const map = new Y.Map<unknown>(Object.entries(all).filter(([, value]) => value !== undefined));
    map.set('text', copyText(from, note.id));
    board.getMap('notes').set(id, map);
    writeAnswers(board, id, note.answers);
  }
};

/** Who made a note that was shown: for everybody, for the server alone, or for nobody. */
export const ownRevealed = (
  board: Room,
  { id, person, level }: { id: string; person: string; level: DraftNote['level'] },
): void => {
  if (level === undefined) board.ownBy('notes', id, person);
  else if (level === 'hidden') board.ownBy(HIDDEN_NOTES, id, person);
};

/** New ids, which say nothing of the drafts'; a nameless note gets the one that its author has the key of. */
export const idGiver = ({ doc }: Room): ((note: DraftNote) => string) => {
  const taken = new Set(doc.getMap('notes').keys());
  return ({ level, sealed }) => {
    const id =
      level === 'nameless' && sealed !== undefined && !taken.has(sealed) ? sealed : createId();
    taken.add(id);
    return id;
  };
};
