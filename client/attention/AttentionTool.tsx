import { Presentation } from 'lucide-react';
import type { ConductorToolProps } from '../conductor/tools.ts';
import { useText } from '../i18n/text.ts';
import { Menu } from '../ui/Menu.tsx';
import { ShowProblem } from './ShowProblem.tsx';
import { useShow } from './use-show.ts';

/** In the facilitators' bar: everybody to the board that is open here, or from any other page to the meeting's. */
export const AttentionTool = ({ boardId }: ConductorToolProps) => {
  const t = useText();
  const { show, problem } = useShow();
  const target = boardId === null ? {} : { board: boardId };
  const bring = {
    id: 'bring',
    label: t(boardId === null ? 'attention.tool.bringMeeting' : 'attention.tool.bringBoard'),
    run: () => void show('bring', target),
  };
  const look = {
    id: 'look',
    label: t('attention.tool.lookBoard'),
    run: () => void show('look', target),
  };
  return (
    <>
      <Menu
        label={t('attention.tool.menu')}
        icon={<Presentation aria-hidden="true" size={18} />}
        items={boardId === null ? [bring] : [bring, look]}
      />
      <ShowProblem problem={problem} />
    </>
  );
};
