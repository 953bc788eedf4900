import type { Board } from '../board/board.ts';
import { useBoard, useTopics } from '../board/hooks.ts';
import type { Filter } from '../../shared/find/filter.ts';
import { deviceStorage } from './device-storage.ts';
import { createFinding, type Finding } from './finding.ts';

const findings = new WeakMap<Board, Finding>();

/** The one of this board, made when it is first asked for; from then on it answers what views ask. */
export const findingOf = (board: Board): Finding => {
  const known =
    findings.get(board) ?? createFinding(board, { storage: deviceStorage(), now: Date.now });
  findings.set(board, known);
  return known;
};

export const useFinding = (): Finding => findingOf(useBoard());

/** What is looked for now. */
export const useFilter = (): Filter => useTopics(['found'], (board) => findingOf(board).filter());

/** How many notes match. */
export const useMatchCount = (): number =>
  useTopics(['found', 'allNotes'], (board) => findingOf(board).counts().shown);

/** How many notes the board has. */
export const useNoteCount = (): number =>
  useTopics(['allNotes'], ({ store }) => store.allNoteIds().length);

/** How many notes are new to this person. */
export const useUnseenCount = (): number =>
  useTopics(['unseen', 'allNotes'], (board) => findingOf(board).unseen().length);
