import { useMemo } from 'react';
import { Eye, Lock, Maximize2, Presentation } from 'lucide-react';
import { useBoard } from '../board/hooks.ts';
import { type Tool, useTool } from '../commands/tools.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { ShowProblem } from './ShowProblem.tsx';
import { useShow } from './use-show.ts';

const ICONS = { spotlight: Maximize2, bring: Presentation, look: Eye, hold: Lock } as const;

/** For facilitators on a board: showing a note, a section or the board to everybody, from the menu of each. */
export const AttentionTools = () => {
  const t = useText();
  const { boardId: board } = useBoard();
  const { show, spotlight, problem } = useShow();

  const tools = useMemo(() => {
    const tool = (id: keyof typeof ICONS, label: MessageKey, run: Tool['run']): Tool => ({
      id,
      label: t(label),
      icon: ICONS[id],
      run,
    });
    return {
      spotlight: tool(
        'spotlight',
        'attention.tool.spotlight',
        (note) => void spotlight(board, note),
      ),
      bringNote: tool(
        'bring',
        'attention.tool.bring',
        (note) => void show('bring', { board, note }),
      ),
      lookNote: tool('look', 'attention.tool.look', (note) => void show('look', { board, note })),
      holdNote: tool('hold', 'attention.tool.hold', (note) => void show('hold', { board, note })),
      holdSection: tool(
        'hold',
        'attention.tool.hold',
        (section) => void show('hold', { board, section }),
      ),
      holdBoard: tool('hold', 'attention.tool.holdBoard', () => void show('hold', { board })),
      bringSection: tool(
        'bring',
        'attention.tool.bring',
        (section) => void show('bring', { board, section }),
      ),
      lookSection: tool(
        'look',
        'attention.tool.look',
        (section) => void show('look', { board, section }),
      ),
      bringBoard: tool('bring', 'attention.tool.bringBoard', () => void show('bring', { board })),
      lookBoard: tool('look', 'attention.tool.lookBoard', () => void show('look', { board })),
    };
  }, [board, show, spotlight, t]);
  useTool('note', tools.spotlight);
  useTool('note', tools.bringNote);
  useTool('note', tools.holdNote);
  useTool('note', tools.lookNote);
  useTool('section', tools.bringSection);
  useTool('section', tools.holdSection);
  useTool('section', tools.lookSection);
  useTool('board', tools.bringBoard);
  useTool('board', tools.holdBoard);
  useTool('board', tools.lookBoard);

  return <ShowProblem problem={problem} />;
};
