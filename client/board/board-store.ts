import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { abilitiesOn } from '../../shared/access/abilities.ts';
import type { Facts } from '../../shared/access/change.ts';
import {
  type NotePlace,
  readBoardInfo,
  readCluster,
  readNote,
  readNotePlace,
  readSection,
} from '../../shared/board/read.ts';
import { threadNoteOf } from '../../shared/board/read-comment.ts';
import type { BoardInfo } from '../../shared/board/records/board.ts';
import type { Cluster } from '../../shared/board/records/cluster.ts';
import type { Note } from '../../shared/board/records/note.ts';
import type { ReactionKind } from '../../shared/board/records/reaction.ts';
import type { Section } from '../../shared/board/records/section.ts';
import { LATER_ROOTS, type LaterRoot } from '../../shared/board/roots.ts';
import { recordMap } from '../../shared/document/read.ts';
import { byRank } from '../../shared/lib/rank.ts';
import { createClusterIndex } from './cluster-index.ts';
import { createDirtyWatch } from './dirty-records.ts';
import { createNoteIndex } from './note-index.ts';
import { createReactionCounts, type NoteReactions } from './reaction-counts.ts';
import { createTopics, type Topic, type Topics } from './topics.ts';

/** Immutable snapshots of one board's document: the only thing that views see of it. */
export type BoardStore = {
  readonly topics: Topics;
  readonly facts: Facts;
  readonly info: () => BoardInfo;
  /** Living sections in their order. */
  readonly sectionIds: () => readonly string[];
  readonly section: (id: string) => Section | null;
  /** Sections in the trash, newest first; the same list until one comes or goes. */
  readonly deletedSections: () => readonly Section[];
  /** Clusters that are neither ungrouped nor merged into another one; topic `clusters`. */
  readonly clusters: () => readonly Cluster[];
  /** The cluster that a note is in; `null` for one that stands by itself. Topic `clusters`. */
  readonly clusterOf: (noteId: string) => Cluster | null;
  /** Living notes of a section in their order, those of one cluster together. */
  readonly noteIds: (sectionId: string) => readonly string[];
  readonly allNoteIds: () => readonly string[];
  /** A note, in the trash or not; the same object until something in it changes. */
  readonly note: (id: string) => Note | null;
  /** Where a note is listed and lies and its colour, without its text: cheap for all notes at once. */
  readonly place: (noteId: string) => NotePlace | undefined;
  readonly reactions: (noteId: string) => NoteReactions;
  /** Who gave this reaction to the note; topic `reactions:…`. */
  readonly givers: (noteId: string, kind: ReactionKind) => readonly string[];
  readonly trash: () => readonly Note[];
  /** Notes that others wrote in, moved or deleted in the batch that just came; topic `others`. */
  readonly changedByOthers: () => readonly string[];
  /** Notes that changed, came, went or were reacted to in the batch that just came; topic `notes`. */
  readonly changedNotes: () => readonly string[];
  /** What the batch that just came changed of where notes lie; `null` when sections changed too; topic `places`. */
  readonly changedPlaces: () => PlacesChange | null;
  /** Records of this root that changed, came or went in the batch that just came; topic: the root's name. */
  readonly changedRecords: (root: LaterRoot) => readonly string[];
  /** Lets a part of the page that came later read what there are no snapshots of, such as votes; see `records.ts`. */
  readonly look: <T>(read: (doc: Y.Doc) => T) => T;
  /** Turns to another document, as after a refusal; only what differs wakes anybody. */
  readonly show: (doc: Y.Doc) => void;
  /** Takes in at once what waits for the next frame. */
  readonly flush: () => void;
  readonly close: () => void;
};

/** Notes that changed, and the lists that came out different. */
export type PlacesChange = {
  readonly notes: readonly string[];
  readonly lists: readonly string[];
};

type StoreOptions = {
  readonly doc: Y.Doc;
  readonly personId: string;
  /** Calls back at the next frame; further changes until then come with it. */
  readonly schedule: (flush: () => void) => void;
};

const looksElse = (before: NotePlace | undefined, after: NotePlace | null): boolean =>
  before?.color !== after?.color ||
  before?.layer !== after?.layer ||
  !equalityDeep(before?.position, after?.position) ||
  !equalityDeep(before?.size, after?.size);

/** Whose a record is that there are no snapshots of. */
const authorOf = (doc: Y.Doc, root: string, id: string): string | undefined => {
  const author = recordMap(doc, root, id)?.get('author');
  return typeof author === 'string' ? author : undefined;
};

const keepIfEqual = <T>(before: T | undefined, after: T): T =>
  before !== undefined && equalityDeep(before, after) ? before : after;

export const createBoardStore = ({ doc, personId, schedule }: StoreOptions): BoardStore => {
  const topics = createTopics();
  const clusters = createClusterIndex();
  const index = createNoteIndex(({ cluster }) => clusters.living(cluster));
  const watch = createDirtyWatch(() => later());
  const { dirty } = watch;
  const sections = new Map<string, Section>();
  const notes = new Map<string, Note | null>();
  /** Cached notes that have changed since they were read; read again only when somebody asks. */
  const stale = new Set<string>();
  let current = doc;
  let info = readBoardInfo(doc);
  let abilities = abilitiesOn(info);
  let sectionIds: readonly string[] = [];
  let deletedSections: readonly Section[] = [];
  let trash: readonly Note[] | null = null;
  let changedByOthers: readonly string[] = [];
  let changedNotes: readonly string[] = [];
  const changedRecords = new Map<LaterRoot, readonly string[]>();
  let changedPlaces: PlacesChange | null = null;
  let scheduled = false;
  let closed = false;

  const note = (id: string): Note | null => {
    const cached = notes.get(id);
    if (cached !== undefined && !stale.has(id)) return cached;
    const read = keepIfEqual(cached, readNote(current, id));
    notes.set(id, read);
    stale.delete(id);
    return read;
  };

  const reactions = createReactionCounts({
    personId,
    importedOf: (noteId) => note(noteId)?.importedReactions,
    authorOf: (noteId) => index.place(noteId)?.author,
  });

  const flushSections = (woken: Set<Topic>): void => {
    for (const id of dirty.sections) {
      const section = keepIfEqual(sections.get(id), readSection(current, id));
      if (section) sections.set(id, section);
      else sections.delete(id);
      woken.add(`section:${id}`);
    }
    const living = [...sections.values()]
      .filter((section) => section.deleted === undefined)
      .toSorted(byRank)
      .map(({ id }) => id);
    deletedSections = keepIfEqual(
      deletedSections,
      [...sections.values()]
        .filter((section) => section.deleted !== undefined)
        .toSorted((a, b) => (b.deleted?.at ?? 0) - (a.deleted?.at ?? 0)),
    );
    const after = keepIfEqual(sectionIds, living);
    if (after !== sectionIds) woken.add('sections');
    sectionIds = after;
    woken.add('locks');
  };

  /** True when clusters came out different. */
  const flushClusters = (): boolean =>
    clusters.update(new Map([...dirty.clusters].map((id) => [id, readCluster(current, id)])));

  const flushNotes = (woken: Set<Topic>): void => {
    const reclustered = flushClusters();
    const places = new Map([...dirty.notes].map((id) => [id, readNotePlace(current, id)]));
    const moved = [...places].some(([id, place]) => looksElse(index.place(id), place));
    const lockedElse = [...places].some(
      ([id, place]) => (index.place(id)?.locked ?? false) !== (place?.locked ?? false),
    );
    const joined = [...places].some(([id, place]) => index.place(id)?.cluster !== place?.cluster);
    const lists = index.update(places, sectionIds, reclustered);
    if (reclustered || joined) woken.add('clusters').add('places');
    for (const id of dirty.notes) {
      if (notes.has(id)) stale.add(id);
      reactions.forget(id);
      woken.add(`note:${id}`).add(`reactions:${id}`);
    }
    for (const id of lists.sections) woken.add(`noteIds:${id}`);
    if (lists.all) woken.add('allNotes');
    if (lockedElse) woken.add('locks');
    if (lists.all || moved || dirty.sections.size > 0) woken.add('places');
    changedPlaces =
      dirty.sections.size > 0 ? null : { notes: [...dirty.notes], lists: [...lists.sections] };
    if (lists.trash || index.trash().some((id) => dirty.notes.has(id))) {
      trash = null;
      woken.add('trash');
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (closed || watch.isEmpty()) return;
    const woken = new Set<Topic>();
    if (dirty.board.size > 0) {
      info = keepIfEqual(info, readBoardInfo(current));
      abilities = abilitiesOn(info);
      woken.add('info');
    }
    if (dirty.sections.size > 0) flushSections(woken);
    if (dirty.notes.size > 0 || dirty.sections.size > 0 || dirty.clusters.size > 0) {
      flushNotes(woken);
    }
    const reacted = reactions.update(current, dirty.reactions);
    for (const noteId of reacted) woken.add(`reactions:${noteId}`);
    for (const root of LATER_ROOTS) {
      if (dirty[root].size === 0) continue;
      changedRecords.set(root, [...dirty[root]]);
      woken.add(root);
    }
    if (dirty.notes.size > 0 || reacted.size > 0) {
      changedNotes = [...dirty.notes, ...reacted];
      woken.add('notes');
    }
    watch.clear();
    if (dirty.fromOthers.size > 0) {
      changedByOthers = [...dirty.fromOthers];
      dirty.fromOthers.clear();
      woken.add('others');
    }
    topics.wake(woken);
  };

  const later = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };

  watch.attach(current);
  watch.markAll(current);
  flush();

  return {
    topics,
    facts: {
      get abilities() {
        return abilities;
      },
      ownerOf: (root, id) =>
        root === 'notes' ? index.place(id)?.author : authorOf(current, root, id),
      hasNote: (noteId) => index.place(noteId) !== undefined,
      threadNoteOf: (commentId) => threadNoteOf(current, commentId),
      sectionOf: (noteId) => index.place(noteId)?.section ?? '',
      isLocked: (sectionId) => sections.get(sectionId)?.locked ?? false,
      needsApproval: (sectionId) => sections.get(sectionId)?.moderation === 'approval',
      deleterOf: (noteId) => note(noteId)?.deleted?.by,
      // Only the server knows.
      isTakenOut: () => false,
      // Only the server knows; what came by way of it was answered first.
      keepsFile: () => true,
      isNoteLocked: (noteId) => index.place(noteId)?.locked ?? false,
      // Boards have no mingling tables.
      leadsTable: () => false,
      now: Date.now,
    },
    info: () => info,
    sectionIds: () => sectionIds,
    section: (id) => sections.get(id) ?? null,
    deletedSections: () => deletedSections,
    clusters: clusters.all,
    clusterOf: (noteId) => clusters.living(index.place(noteId)?.cluster),
    noteIds: index.idsIn,
    allNoteIds: index.all,
    note,
    place: index.place,
    reactions: reactions.of,
    givers: reactions.givers,
    trash: () => (trash ??= Object.freeze(index.trash().flatMap((id) => note(id) ?? []))),
    look: (read) => read(current),
    show: (next) => {
      watch.detach(current);
      watch.markAll(current);
      current = next;
      watch.attach(current);
      watch.markAll(current);
      flush();
    },
    changedByOthers: () => changedByOthers,
    changedNotes: () => changedNotes,
    changedRecords: (root) => changedRecords.get(root) ?? [],
    changedPlaces: () => changedPlaces,
    flush,
    close: () => {
      if (!closed) watch.detach(current);
      closed = true;
    },
  };
};
