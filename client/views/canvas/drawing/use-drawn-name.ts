import { usePerson } from '../../../board/hooks.ts';
import { SHAPE_NAMES, strokeName } from '../../../drawings/drawing-names.ts';
import { useEndName } from '../../../drawings/end-name.ts';
import { useText } from '../../../i18n/text.ts';
import type { Drawn } from './drawn.ts';

const POINT = { x: 0, y: 0 };

/** What a drawing is, for those who hear it. */
export const useDrawnName = (one: Drawn): string => {
  const t = useText();
  const isConnector = one.root === 'connectors';
  const from = useEndName(isConnector ? one.of.from : POINT);
  const to = useEndName(isConnector ? one.of.to : POINT);
  const author = usePerson(one.root === 'strokes' ? one.of.author : undefined)?.name ?? '';
  switch (one.root) {
    case 'connectors': {
      const { label } = one.of;
      return t(label === '' ? 'drawing.connection' : 'drawing.connectionNamed', {
        from,
        to,
        label,
      });
    }
    case 'strokes':
      return strokeName(t, one.of, author);
    case 'shapes': {
      const { kind, text } = one.of;
      const shape = t(SHAPE_NAMES[kind]);
      return text.trim() === '' ? shape : t('drawing.shapeNamed', { shape, text });
    }
  }
};
