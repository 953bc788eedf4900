import { use, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Access } from '../../shared/access/actor.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import type { Change, Verdict } from '../../shared/access/change.ts';
import type { BoardInfo } from '../../shared/board/records/board.ts';
import type { DraftNote } from '../../shared/board/draft.ts';
import type { Note } from '../../shared/board/records/note.ts';
import type { Section } from '../../shared/board/records/section.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { PersonAnswer as Person } from '../../shared/api/people.ts';
import type { Whereabouts } from '../../shared/presence/presence.ts';
import type { PersonHere } from '../presence/person-here.ts';
import type { Board, ConnectionState, UnacceptedDraft } from './board.ts';
import { BoardContext } from './board-context.ts';
import type { SeenDragging } from './presence-store.ts';
import type { NoteReactions } from './reaction-counts.ts';
import type { Topic } from './topics.ts';
import type { UndoState } from './undo.ts';

/** The board that is open here; all the other hooks read it. */
export const useBoard = (): Board => {
  const board = use(BoardContext);
  if (!board) throw new Error('Board hooks need a <BoardProvider> above them');
  return board;
};

/**
 * Reads something of the board and renders again only when it has changed. `read` must give the same value,
 * or the same object, until then.
 */
export const useTopics = <T>(topics: readonly Topic[], read: (board: Board) => T): T => {
  const board = useBoard();
  const key = topics.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = topics.map((topic) => board.store.topics.subscribe(topic, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    // The topics by their names: the array is a new one each time.
    // oxlint-disable-next-line react/exhaustive-deps
    [board, key],
  );
  return useSyncExternalStore(subscribe, () => read(board));
};

/** Title, default view and settings. */
export const useBoardInfo = (): BoardInfo => useTopics(['info'], ({ store }) => store.info());

/** Living sections, in order. */
export const useSectionIds = (): readonly string[] =>
  useTopics(['sections'], ({ store }) => store.sectionIds());

export const useSection = (id: string): Section | null =>
  useTopics([`section:${id}`], ({ store }) => store.section(id));

/** Living notes of a section in order; '' for those without a living section. */
export const useNoteIds = (sectionId: string): readonly string[] =>
  useTopics([`noteIds:${sectionId}`], ({ store }) => store.noteIds(sectionId));

/** One note; renders again only when this note has changed. */
export const useNote = (id: string): Note | null =>
  useTopics([`note:${id}`], ({ store }) => store.note(id));

export const useReactions = (noteId: string): NoteReactions =>
  useTopics([`reactions:${noteId}`], ({ store }) => store.reactions(noteId));

/** Deleted sections, newest first. */
export const useDeletedSections = (): readonly Section[] =>
  useTopics(['sections'], ({ store }) => store.deletedSections());

/** Deleted notes, newest first. */
export const useTrash = (): readonly Note[] => useTopics(['trash'], ({ store }) => store.trash());

export const useAccess = (): Access => useTopics(['access'], ({ access }) => access);

const rulesTopics = (change: Change | null): readonly Topic[] => {
  const about = change !== null && change.root === 'notes' ? change.id : undefined;
  const note: readonly Topic[] = about === undefined ? [] : [`note:${about}`];
  return ['access', 'info', 'sections', 'locks', ...note];
};

/** Would this be allowed right now? For controls that are greyed out with a reason. `null` asks for nothing. */
export const useMay = (change: Change | null): Verdict => {
  const reason = useTopics(rulesTopics(change), (board): RefusalReason | null => {
    if (change === null) return null;
    const verdict = board.may(change);
    return verdict.ok ? null : verdict.error;
  });
  return useMemo(() => (reason === null ? ok(undefined) : err(reason)), [reason]);
};

export const useUndoState = (): UndoState => {
  const canUndo = useTopics(['undo'], (board) => board.undoState().canUndo);
  const canRedo = useTopics(['undo'], (board) => board.undoState().canRedo);
  return useMemo(() => ({ canUndo, canRedo }), [canUndo, canRedo]);
};

/**
 * Something of how this device and the server stand; `read` takes only what is needed, for with every letter that one types the
 * whole is another: first it is on its way, and then it is saved.
 */
export const useConnection = <T>(read: (state: ConnectionState) => T): T =>
  useTopics(['connection'], (board) => read(board.connection()));

/** What was not accepted, oldest first. */
export const useUnaccepted = (): readonly UnacceptedDraft[] =>
  useTopics(['drafts'], (board) => board.drafts());

/** What one has written here in secret, in its order. */
export const useOwnDrafts = (): readonly DraftNote[] =>
  useTopics(['ownDrafts'], ({ ownDrafts }) => ownDrafts.list());

/** True while this device knows what has become of one's drafts: not right after a reveal, nor without a network. */
export const useDraftsAreCurrent = (): boolean =>
  useTopics(['ownDrafts'], ({ ownDrafts }) => ownDrafts.connection()?.network === 'online');

/** How many notes came to one's drafts that were written for the board. */
export const useDiverted = (): number =>
  useTopics(['ownDrafts'], ({ ownDrafts }) => ownDrafts.diverted());

/** Somebody's name and organisation from the server's directory; `null` while it is not known. */
export const usePerson = (personId: string | undefined): Person | null =>
  useTopics(personId === undefined ? [] : [`person:${personId}`], ({ people }) =>
    personId === undefined ? null : people.person(personId),
  );

/** Who has the board open: one per person, oneself first. */
export const usePeopleHere = (): readonly PersonHere[] =>
  useTopics(['here'], ({ here }) => here.peopleHere());

/** Where somebody else looks; `null` when they do not tell, or are gone. */
export const useWhereabouts = (personId: string): Whereabouts | null =>
  useTopics(['whereabouts'], ({ here }) => here.whereabouts().get(personId) ?? null);

/** Where the others look, by person. */
export const useAllWhereabouts = (): ReadonlyMap<string, Whereabouts> =>
  useTopics(['whereabouts'], ({ here }) => here.whereabouts());

/** The people who follow oneself. */
export const useFollowers = (): readonly string[] =>
  useTopics(['followers'], ({ here }) => here.followers());

/** The others who are writing in this note, or in this section's writing box. */
export const useWriting = (targetId: string): readonly Person[] =>
  useTopics([`writing:${targetId}`], ({ here }) => here.writing(targetId));

export const useDragging = (noteId: string): SeenDragging | null =>
  useTopics([`dragging:${noteId}`], ({ here }) => here.dragging(noteId));
