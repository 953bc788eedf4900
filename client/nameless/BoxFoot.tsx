import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { type Signing, useUnsignedDesk } from '../note/unsigned-desk.ts';
import { LevelLine } from './LevelLine.tsx';
import { WaitingNotes } from './WaitingNotes.tsx';

type BoxFootProps = { sectionId: string; signing: Signing | null };

/** Under a writing box: how much of the writer the next note shows, and what waits to become a note. */
export const BoxFoot = ({ sectionId, signing }: BoxFootProps) => {
  const desk = useUnsignedDesk();
  const hasChoice = signing?.level !== 'named' || signing.levels.length > 1;
  return (
    <ToolTexts>
      {desk && signing && hasChoice && <LevelLine {...signing} onLevel={desk.choose} />}
      <WaitingNotes sectionId={sectionId} />
    </ToolTexts>
  );
};
