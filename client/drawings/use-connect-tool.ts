import { newDrawing } from '../../shared/access/rules/drawing-rules.ts';
import { Spline } from 'lucide-react';
import { useMemo } from 'react';
import type { ConnectorEnd } from '../../shared/board/drawing-values.ts';
import { useBoard, useMay, useTopics } from '../board/hooks.ts';
import { useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';

/** "Connect to…" in the menu of every note, where the board has connectors. */
export const useConnectTool = (onConnect: (from: ConnectorEnd) => void): void => {
  const t = useText();
  const { personId } = useBoard();
  const isOn = useTopics(['info'], ({ store }) => store.info().tools?.includes('connectors'));
  const may = useMay(useMemo(() => newDrawing('connectors', personId), [personId])).ok;
  const tool = useMemo(
    () =>
      isOn && may
        ? {
            id: 'connect',
            label: t('drawing.connectTool'),
            icon: Spline,
            run: (note: string) => onConnect({ note }),
          }
        : null,
    [isOn, may, onConnect, t],
  );
  useTool('note', tool);
};
