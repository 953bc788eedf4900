import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { CanvasView } from './CanvasView.tsx';

/** The canvas with its words, which only those fetch who choose it. */
export const CanvasPage = () => (
  <ToolTexts>
    <CanvasView />
  </ToolTexts>
);
