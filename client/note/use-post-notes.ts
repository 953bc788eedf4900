import { useCallback } from 'react';
import { DEFAULT_NOTE_COLOR } from '../../shared/board/colors.ts';
import type { UnsignedLevel } from '../../shared/access/phase-rules.ts';
import { createId } from '../../shared/lib/id.ts';
import { ranksBetween } from '../../shared/lib/rank.ts';
import { cleanText } from '../../shared/lib/text.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { NewWords } from './box-form.ts';
import { linkCard } from './link-card.ts';
import type { NotDone } from '../board/board.ts';
import { useBoard } from '../board/hooks.ts';

/** What a draft says of itself that will be shown without its writer's name. */
export type DraftSigns = { readonly level: UnsignedLevel; readonly sealed?: string };

/**
 * Adds notes to a section in one step. The newest come first, right under the box they were written in: there the
 * writer sees at once that it worked, and everybody sees what is new without scrolling past what they know.
 */
export const usePostNotes = (
  sectionId: string,
): ((notes: readonly NewWords[], sign?: () => DraftSigns) => Result<void, NotDone>) => {
  const board = useBoard();
  return useCallback(
    (words, sign) => {
      const { store } = board;
      const [first] = store.noteIds(sectionId);
      const firstRank = first === undefined ? null : (store.note(first)?.rank ?? null);
      const ranks = ranksBetween(null, firstRank, words.length);
      const usual = store.section(sectionId)?.color ?? DEFAULT_NOTE_COLOR;
      const createdAt = Math.round(board.now());
      return board.act({
        name: 'note.add',
        args: {
          notes: words.flatMap(({ text, answers, color = usual }, index) => {
            const rank = ranks[index];
            if (rank === undefined) return [];
            const note = {
              id: createId(),
              ...linkCard(cleanText(text).trim()),
              section: sectionId,
              rank,
              createdAt,
              color,
              ...(answers && { answers }),
            };
            return [{ ...note, ...sign?.() }];
          }),
        },
      });
    },
    [board, sectionId],
  );
};
