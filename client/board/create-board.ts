import type { Access, Actor, Role } from '../../shared/access/actor.ts';
import type { Change, Verdict } from '../../shared/access/change.ts';
import type { As } from '../../shared/api/as.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { changesOf } from '../../shared/board/actions/changes-of.ts';
import { isActionCall } from '../../shared/board/actions/run-action.ts';
import { readComments } from '../../shared/board/read-comment.ts';
import { recordMap } from '../../shared/document/read.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { People } from '../presence/people.ts';
import type { Board, NotDone, OwnDrafts, UnacceptedDraft } from './board.ts';
import type { BoardCopy } from './board-copy.ts';
import { asDrafts, goesToDrafts } from './drafted.ts';
import { createBoardStore } from './board-store.ts';
import { belongsToDrafts, createOwnDrafts, noDrafts, type OwnDraftsOptions } from './own-drafts.ts';
import { mayByHand, mayCall } from './may-call.ts';
import { createOwnPresence } from './own-presence.ts';
import { createPresenceStore } from './presence-store.ts';
import type { Topic } from './topics.ts';
import { recordStep } from './recorded-step.ts';
import {
  createUndoHistory,
  inverseOf,
  isEmpty,
  type UndoHistory,
  type UndoOutcome,
  type UndoStep,
} from './undo.ts';

export type BoardSession = {
  readonly boardId: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly role: Role;
  /** As what this tab looks at the board; `look` leaves no trace. */
  readonly as: As;
};

/** What this person may do with the board right now; may change at any time. */
export type AccessSource = {
  readonly current: () => Access;
  readonly subscribe: (listener: () => void) => () => void;
};

export type BoardOptions = BoardSession & {
  readonly copy: BoardCopy;
  readonly access: AccessSource;
  readonly people: People;
  /** Opens this person's drafts for the board; left out for those who write nothing. */
  readonly openDrafts?: OwnDraftsOptions['openCopy'];
  readonly clock: Clock;
  /** Calls back at the next frame. */
  readonly schedule: (run: () => void) => void;
};

/** An empty note that is to be written in on the board itself can't be a draft. */
const hasWords = (call: ActionCall): boolean =>
  call.name === 'note.add' && call.args.notes.every(({ text }) => text.trim() !== '');

/** An open board over a copy of its document: snapshots to read, actions to write, one's own undo. */
export const createBoard = (options: BoardOptions): Board => {
  const { boardId, meetingId, personId, role, copy, people } = options;
  const store = createBoardStore({ doc: copy.doc(), personId, schedule: options.schedule });
  const { topics } = store;
  const visible = options.as !== 'look';
  const own = createOwnPresence(copy.presence, options.clock, !visible);
  const here = createPresenceStore({
    link: copy.presence,
    personId,
    visible,
    people,
    topics,
    schedule: options.schedule,
  });
  const history: UndoHistory = createUndoHistory();
  /** What the server did for this person since their last step here. */
  let deed: (() => void) | null = null;

  const now = (): number => options.clock.now() + copy.clockOffset();

  const actor = (): Actor => ({ personId, role, access: options.access.current() });

  const mayDo = (change: Change): Verdict => mayByHand(actor(), change, store.facts);

  /** Asks the rules, runs the action and tells what it changed. */
  const perform = (call: ActionCall): Result<UndoStep, NotDone> => {
    if (!isActionCall(call)) return err('invalidValue');
    const context = { personId, now: now() };
    const verdict = mayCall(call, context, actor(), store.facts);
    if (!verdict.ok) return verdict;
    const finish = recordStep(copy.doc(), changesOf(call, context));
    const done = copy.run(call, context);
    store.flush();
    return done ? ok(finish(call.name, context.now)) : err('overtaken');
  };

  const ownDrafts: OwnDrafts = options.openDrafts
    ? createOwnDrafts({
        openCopy: options.openDrafts,
        personId,
        now,
        onChange: () => topics.wake(['ownDrafts', 'drafts']),
      })
    : noDrafts;

  /** What was written for the board before this device knew better is written into the drafts. */
  const divert = (): void => {
    const waiting = copy.drafts().filter(belongsToDrafts);
    for (const { id, call, reason } of waiting) {
      if (diverting.has(id)) continue;
      diverting.add(id);
      void ownDrafts.act(asDrafts(call, reason)).then(() => copy.dropDraft(id));
    }
    const unsaid = waiting.filter(({ id }) => !said.has(id));
    for (const { id } of unsaid) said.add(id);
    if (unsaid.length > 0) ownDrafts.noteDiverted(unsaid.length);
  };
  const diverting = new Set<string>();
  const said = new Set<string>();

  const join = (): readonly UnacceptedDraft[] => [
    ...copy.drafts().filter((draft) => !belongsToDrafts(draft)),
    ...ownDrafts.unaccepted(),
  ];
  let known = [copy.drafts(), ownDrafts.unaccepted()] as const;
  let shown = join();
  /** The same list for as long as nothing changes. */
  const unaccepted = (): readonly UnacceptedDraft[] => {
    if (known[0] !== copy.drafts() || known[1] !== ownDrafts.unaccepted()) {
      known = [copy.drafts(), ownDrafts.unaccepted()];
      shown = join();
    }
    return shown;
  };

  const openWhenSecret = (): void => {
    const isApproved = (id: string): boolean => store.section(id)?.moderation === 'approval';
    if (store.info().drafting || store.sectionIds().some(isApproved)) ownDrafts.open();
  };

  const act = (call: ActionCall): Result<void, NotDone> => {
    const result = perform(call);
    if (!result.ok) {
      if (goesToDrafts(result.error) && hasWords(call)) {
        void ownDrafts.act(asDrafts(call, result.error));
        return ok(undefined);
      }
      if (result.error === 'overtaken') copy.keepDraft(call, result.error);
      return result;
    }
    history.record(result.value);
    deed = null;
    topics.wake(['undo']);
    return ok(undefined);
  };

  const textNow = (noteId: string): string | undefined =>
    recordMap(copy.doc(), 'notes', noteId)?.get('text')?.toString();

  /** Added notes that others have written in since, or said something of. */
  const writtenByOthers = (step: UndoStep): string[] => {
    const added = step.added.filter(({ root }) => root === 'notes');
    if (added.length === 0) return [];
    const discussed = new Set(
      readComments(copy.doc())
        .filter(({ author, deleted }) => author !== personId && deleted === undefined)
        .map(({ note }) => note),
    );
    return added
      .filter(({ id, text }) => textNow(id) !== text || discussed.has(id))
      .map(({ id }) => id);
  };

  const takeBack = (
    step: UndoStep | undefined,
    settle: (inverse: UndoStep | null) => void,
  ): UndoOutcome => {
    if (!step) return { kind: 'nothing' };
    const { name } = step;
    const fields = inverseOf(step, { at: now(), by: personId });
    const result = perform({ name: 'board.putBack', args: { fields } });
    settle(result.ok ? { ...result.value, name } : null);
    topics.wake(['undo']);
    if (!result.ok) {
      return result.error === 'overtaken'
        ? { kind: 'overtaken', name }
        : { kind: 'refused', reason: result.error };
    }
    const changed = result.value.fields.filter(
      (field) => !isEmpty({ ...result.value, fields: [field] }),
    );
    return { kind: changed.length < result.value.fields.length ? 'partly' : 'done', name };
  };

  const close = [
    copy.subscribe((event) => {
      if (event === 'drafts') divert();
      if (event === 'document') store.show(copy.doc());
      else topics.wake([event]);
    }),
    topics.subscribe('info', openWhenSecret),
    topics.subscribe('locks', openWhenSecret),
    options.access.subscribe(() => topics.wake(['access'])),
    people.subscribe((changed) => topics.wake([...changed].map((id): Topic => `person:${id}`))),
  ];

  openWhenSecret();
  divert();

  return {
    boardId,
    meetingId,
    personId,
    role,
    get access() {
      return options.access.current();
    },
    now,
    store,
    here,
    people,
    act,
    may: mayDo,
    undo: ({ confirmed } = { confirmed: false }) => {
      if (deed) {
        const takeDeedBack = deed;
        deed = null;
        topics.wake(['undo']);
        takeDeedBack();
        return { kind: 'elsewhere' };
      }
      const step = history.lastUndo();
      const noteIds = step && !confirmed ? writtenByOthers(step) : [];
      if (noteIds.length > 0) return { kind: 'needsConfirm', noteIds };
      return takeBack(step, history.undone);
    },
    redo: () => takeBack(history.lastRedo(), history.redone),
    recordDeed: (undo) => {
      deed = undo;
      topics.wake(['undo']);
    },
    undoState: () => (deed ? { ...history.state(), canUndo: true } : history.state()),
    presence: {
      set: own.set,
      own: own.own,
      subscribe: own.subscribe,
      hide: own.hide,
      look: copy.presence.look,
    },
    connection: copy.connection,
    ownDrafts,
    drafts: unaccepted,
    dropDraft: (id) => {
      copy.dropDraft(id);
      ownDrafts.drop(id);
    },
    close: () => {
      for (const stop of close) stop();
      own.stop();
      here.close();
      store.close();
      ownDrafts.close();
      copy.close();
    },
  };
};
