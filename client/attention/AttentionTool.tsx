import { Suspense, useState } from 'react';
import { Presentation } from 'lucide-react';
import type { ConductorToolProps } from '../conductor/tools.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { ShowProblem } from './ShowProblem.tsx';
import { useShow } from './use-show.ts';
import { later } from '../ui/later.ts';
import styles from './AttentionTool.module.css';

const ShowSectionDialog = later(
  async () => (await import('./ShowSectionDialog.tsx')).ShowSectionDialog,
);

/**
 * In the facilitators' bar: everybody to the board that is open here or to one of its sections, in whichever view, to
 * where they work in the phase, or from any other page to the meeting's.
 */
export const AttentionTool = ({ boardId }: ConductorToolProps) => {
  const t = useText();
  const { live } = useStage();
  const { show, problem } = useShow();
  const [choosing, setChoosing] = useState(false);
  const phase = live?.control.phase?.phase;
  const onBoard = (board: string): readonly MenuItem[] => [
    {
      id: 'bring',
      label: t('attention.tool.bringBoard'),
      run: () => void show('bring', { board }),
    },
    { id: 'hold', label: t('attention.tool.holdBoard'), run: () => void show('hold', { board }) },
    { id: 'look', label: t('attention.tool.lookBoard'), run: () => void show('look', { board }) },
    { id: 'section', label: t('attention.tool.section'), run: () => setChoosing(true) },
  ];
  const elsewhere: readonly MenuItem[] = [
    { id: 'bring', label: t('attention.tool.bringMeeting'), run: () => void show('bring', {}) },
  ];
  const toPhase: readonly MenuItem[] =
    phase === undefined
      ? []
      : [
          {
            id: 'phase',
            label: t('attention.tool.bringPhase'),
            run: () => void show('bring', { phase }),
          },
        ];
  return (
    <>
      <Menu
        label={t('attention.tool.menu')}
        icon={
          <span className={styles.named}>
            <Presentation aria-hidden="true" size={18} />
            <span className={styles.words}>{t('attention.tool.menu')}</span>
          </span>
        }
        items={[...(boardId === null ? elsewhere : onBoard(boardId)), ...toPhase]}
      />
      <ShowProblem problem={problem} />
      <Suspense>
        {choosing && boardId !== null && (
          <ShowSectionDialog boardId={boardId} onClose={() => setChoosing(false)} />
        )}
      </Suspense>
    </>
  );
};
