import { useCallback, useEffect, useRef } from 'react';
import { createStore, type StoreApi } from 'zustand';
import { err, ok } from '../../shared/lib/result.ts';
import type { UnsignedDesk } from '../note/unsigned-desk.ts';
import type { Problem } from '../api/problem.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import { keepKey, learnHidden } from './own-notes.ts';
import { addWaiting, dropWaiting, type WaitingNote } from './waiting-notes.ts';

type Sent = {
  /** Keys of notes that are under way. */
  readonly sending: ReadonlySet<string>;
  /** Why those that came back did, by key. */
  readonly problems: ReadonlyMap<string, Problem>;
};

export const sendings: StoreApi<Sent> = createStore<Sent>(() => ({
  sending: new Set(),
  problems: new Map(),
}));

const begin = (key: string): void =>
  sendings.setState(({ sending, problems }) => ({
    sending: new Set([...sending, key]),
    problems: new Map([...problems].filter(([other]) => other !== key)),
  }));

const end = (key: string, problem: Problem | null): void =>
  sendings.setState(({ sending, problems }) => ({
    sending: new Set([...sending].filter((other) => other !== key)),
    problems: problem ? new Map([...problems, [key, problem]]) : problems,
  }));

/** Sends words to become a note without an author; until it is one they are kept, and whoever wrote them told how it went. */
export const useSending = (
  remove: (noteId: string) => void,
): {
  readonly send: (note: WaitingNote) => Promise<void>;
  readonly addFile: UnsignedDesk['addFile'];
} => {
  const t = useText();
  const { boardId: board, ownDrafts, recordDeed } = useBoard();
  const { ask } = useStage();
  const toast = useToast();
  const removeRef = useRef(remove);
  useEffect(() => {
    removeRef.current = remove;
  }, [remove]);

  /** It is there: who wrote it can tell so on this device, and take it back. */
  const welcome = useCallback(
    (id: string, { level, key }: Pick<WaitingNote, 'level' | 'key'>): (() => void) => {
      if (level === 'nameless') keepKey(board, id, key);
      else learnHidden([id]);
      const undo = () => removeRef.current(id);
      recordDeed(undo);
      return undo;
    },
    [board, recordDeed],
  );

  const addFile = useCallback<UnsignedDesk['addFile']>(
    async (note) => {
      const answer = await ask<{ note: string }>({ type: 'note.addNameless', board, ...note });
      if (!answer.ok) return err({ at: 'server', why: answer.error.kind });
      welcome(answer.value.note, note);
      return ok(answer.value.note);
    },
    [ask, board, welcome],
  );

  const send = useCallback(
    async (note: WaitingNote) => {
      const { key, section, text, marks, answers, link, attachment, level, draft } = note;
      addWaiting(board, note);
      begin(key);
      const answer = await ask<{ note: string }>({
        type: 'note.addNameless',
        board,
        section,
        text,
        ...(marks && { marks }),
        answers,
        link,
        attachment,
        level,
        key,
      });
      end(key, answer.ok ? null : answer.error);
      if (!answer.ok) {
        announce(t('nameless.notSent'));
        return;
      }
      const { note: id } = answer.value;
      const undo = welcome(id, note);
      dropWaiting(board, key);
      if (draft !== undefined) {
        void ownDrafts.act({ name: 'note.delete', args: { ids: [draft] } });
      }
      toast({
        text: t(level === 'nameless' ? 'nameless.addedNameless' : 'nameless.addedHidden'),
        undo,
      });
    },
    [ask, board, ownDrafts, t, toast, welcome],
  );

  return { send, addFile };
};
