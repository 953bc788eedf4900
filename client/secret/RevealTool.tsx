import { useAccess, useBoardInfo } from '../board/hooks.ts';
import type { ConductorToolProps } from '../conductor/tools.ts';
import { RevealEverywhere } from './RevealEverywhere.tsx';
import { RevealButtons } from './RevealButtons.tsx';

const Revealing = () => {
  const { drafting } = useBoardInfo();
  const access = useAccess();
  return drafting && access === 'write' ? <RevealButtons drafting={drafting} /> : null;
};

/** In the facilitators' bar, where they lead from: showing what was written in secret, on the board that is open or on all. */
export const RevealTool = ({ boardId }: ConductorToolProps) =>
  boardId === null ? <RevealEverywhere /> : <Revealing />;
