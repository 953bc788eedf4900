import { boardStatePath, meetingPath } from '../api/paths.ts';
import { isRememberedBoard } from '../board/boards-memory.ts';
import { boardAt } from '../board-address.ts';
import { chooseLanguage, rememberedLanguage } from '../i18n/language-choice.ts';
import { chosenView } from '../preferences/chosen-view.ts';
import { askEarly } from './asked.ts';
import { type EarlyFiles, fetchEarly } from './files.ts';

/** Written here by the build (scripts/vite-early.ts). */
declare const EARLY_FILES: EarlyFiles;

// Stands in the page itself: whoever comes to a board asks for it, its texts and the view that they chose while the first
// script is on its way. A device that has had the board open asks for nothing of it.
const place = boardAt(window.location.pathname);
if (place) {
  const { meetingId, boardId, as } = place;
  askEarly(meetingPath(meetingId), as);
  if (!isRememberedBoard(boardId)) askEarly(boardStatePath(meetingId, boardId), as);
  const { texts, views } = EARLY_FILES;
  const text = texts[chooseLanguage(rememberedLanguage(), navigator.languages)];
  const view = views[String(chosenView(boardId))] ?? [];
  fetchEarly(text === undefined ? view : [text, ...view]);
}
