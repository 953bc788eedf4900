import type { Arrow, LineColor, ShapeKind } from '../../shared/board/drawing-values.ts';
import type { DrawingTool } from '../../shared/board/drawing-tools.ts';
import type { MessageKey } from '../i18n/keys.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import type { Text } from '../i18n/text.ts';
import { COLOR_NAMES } from '../note/note-colors.ts';

/** What drawings and their parts are called. */
export const SHAPE_NAMES: Readonly<Record<ShapeKind, MessageKey>> = {
  rect: 'drawing.rect',
  ellipse: 'drawing.ellipse',
  diamond: 'drawing.diamond',
  text: 'drawing.text',
};

export const LINE_COLOR_NAMES: Readonly<Record<LineColor, MessageKey>> = {
  ...COLOR_NAMES,
  ink: 'drawing.inkColor',
};

export const ARROW_NAMES: Readonly<Record<Arrow, MessageKey>> = {
  none: 'drawing.arrowNone',
  end: 'drawing.arrowEnd',
  both: 'drawing.arrowBoth',
};

/** The switches of a board. */
export const TOOL_NAMES: Readonly<Record<DrawingTool, MessageKey>> = {
  connectors: 'drawing.tools.connectors',
  ink: 'drawing.tools.ink',
  shapes: 'drawing.tools.shapes',
};

/** What a line of ink is called: what somebody says that it is, or whose it is. */
export const strokeName = (t: Text, { label = '' }: Stroke, author: string): string => {
  if (label !== '') return t('drawing.strokeNamed', { text: label });
  return t(author === '' ? 'drawing.stroke' : 'drawing.strokeBy', { name: author });
};
