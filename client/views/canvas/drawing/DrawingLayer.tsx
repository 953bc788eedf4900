import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import type { Result } from '../../../../shared/lib/result.ts';
import { centreOf } from '../../../../shared/views/canvas.ts';
import type { NotDone } from '../../../board/board.ts';
import { ConnectDialog } from '../../../drawings/ConnectDialog.tsx';
import { ConnectionDialog } from '../../../drawings/ConnectionDialog.tsx';
import { InkDialog } from '../../../drawings/InkDialog.tsx';
import { onRevealDrawing } from '../../../drawings/reveal-drawing.ts';
import { useConnectTool } from '../../../drawings/use-connect-tool.ts';
import { ToolTexts } from '../../../i18n/ToolTexts.tsx';
import { useText } from '../../../i18n/text.ts';
import { refusalKey } from '../../../note/refusal-key.ts';
import { showing, viewOf } from '../camera.ts';
import { useCanvas, useSelection } from '../canvas-context.ts';
import { choose, NOTHING_CHOSEN } from '../selection.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import { DrawingContext, useDrawing, useSketch } from './drawing-context.ts';
import { DrawnBar } from './DrawnBar.tsx';
import { DrawnItem } from './DrawnItem.tsx';
import { createDrawnStage, type DrawnStage } from './drawn-stage.ts';
import { InkSheet, WetInk } from './InkLayers.tsx';
import { PenPoint } from './PenPoint.tsx';
import { Lines } from './Lines.tsx';
import { colorOf } from './tool.ts';
import { addShape, usualFrame } from './tool-hands.ts';
import { ToolRail } from './ToolRail.tsx';
import { useDrawnClipboard } from './use-drawn-clipboard.ts';
import { useDrawnCommands } from './use-drawn-commands.ts';
import { useDrawnKeys } from './use-drawn-keys.ts';
import { useKeyPen } from './use-key-pen.ts';

type LayerProps = {
  windowRef: RefObject<HTMLElement | null>;
  worldRef: RefObject<HTMLElement | null>;
  /** Says something in the canvas's one line. */
  say: (text: string) => void;
};

/** Everything drawn that has elements: lines under the notes, shapes and words, and ink over all. */
const OnPaper = ({ stage }: { stage: DrawnStage }) => {
  const { drawn } = useDrawing();
  const ids = useSyncExternalStore(stage.subscribe, stage.ids);
  const current = useSelection((state) => [...state.drawn][0]);
  const tabStop = current !== undefined && ids.includes(current) ? current : ids[0];
  return (
    <>
      <Lines ids={ids.filter((id) => drawn.get(id)?.root === 'connectors')} />
      {ids.map((id) => (
        <DrawnItem key={id} id={id} isTabStop={id === tabStop} />
      ))}
      <InkSheet />
    </>
  );
};

const Dialogs = () => {
  const { drawn, sketch } = useDrawing();
  const edited = useSketch((now) => now.edited);
  const connecting = useSketch((now) => now.connecting);
  const one = edited === null ? undefined : drawn.get(edited);
  return (
    <>
      {one?.root === 'connectors' && (
        <ConnectionDialog
          connector={one.of}
          onClose={() => sketch.setState({ edited: null, toFocus: one.of.id })}
        />
      )}
      {one?.root === 'strokes' && (
        <InkDialog
          stroke={one.of}
          onClose={() => sketch.setState({ edited: null, toFocus: one.of.id })}
        />
      )}
      {connecting && (
        <ConnectDialog
          from={connecting}
          onClose={() => sketch.setState({ connecting: null })}
          onConnected={(id) => sketch.setState({ toFocus: id })}
        />
      )}
    </>
  );
};

const Layer = ({ windowRef, worldRef, say }: LayerProps) => {
  const t = useText();
  const { board, camera, selection } = useCanvas();
  const drawing = useDrawing();
  const { drawn, tools, sketch } = drawing;
  const [paper, setPaper] = useState<{ stage: DrawnStage; world: HTMLElement } | null>(null);
  const drawnTools = useDrawnCommands(say);
  const duplicate = useDrawnClipboard({ remove: drawnTools.remove, say });
  // Before the keys of drawings: Escape gives up a line first, and only then the tool.
  useKeyPen({ windowRef, say });
  useDrawnKeys({ windowRef, deeds: drawnTools.deeds, remove: drawnTools.remove, say });
  useConnectTool(useCallback((end) => sketch.setState({ connecting: end }), [sketch]));

  useEffect(() => {
    const world = worldRef.current;
    if (!world) return undefined;
    const stage = createDrawnStage({ drawn, camera, pinned: () => selection.getState().drawn });
    setPaper({ stage, world });
    return stage.stop;
  }, [drawn, camera, selection, worldRef]);

  useEffect(
    () =>
      onRevealDrawing((id) => {
        const one = drawn.get(id);
        if (!one) return;
        choose(selection, NOTHING_CHOSEN, [id]);
        camera.glideTo(showing(camera.goal(), camera.window(), one.box));
        sketch.setState({ toFocus: id });
      }),
    [drawn, camera, selection, sketch],
  );

  const addInView = useCallback(
    (kind: 'rect' | 'ellipse' | 'diamond' | 'text') => {
      const middle = centreOf(viewOf(camera.get(), camera.window()));
      const color = colorOf({ ...tools.getState(), tool: kind });
      const { id, result } = addShape({ board, kind, color }, usualFrame(kind, middle));
      if (!result.ok) {
        say(t(refusalKey(result.error)));
        return;
      }
      choose(selection, NOTHING_CHOSEN, [id]);
      sketch.setState({ edited: id });
    },
    [board, camera, say, selection, sketch, t, tools],
  );

  return (
    <>
      {paper && createPortal(<OnPaper stage={paper.stage} />, paper.world)}
      <WetInk />
      <PenPoint />
      <ToolRail onAddShape={addInView} say={say} />
      <DrawnBar tools={drawnTools} onDuplicate={duplicate} />
      <Dialogs />
    </>
  );
};

const Opened = (props: LayerProps) => {
  const t = useText();
  const canvas = useCanvas();
  const { windowRef, say } = props;
  const tellNow = useEffectEvent((result: Result<void, NotDone>) => {
    if (!result.ok) say(t(refusalKey(result.error)));
  });
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!windowRef.current) return undefined;
    const opened = createDrawing(canvas, {
      element: windowRef.current,
      tellKeys: (result) => tellNow(result),
    });
    setDrawing(opened);
    return () => {
      setDrawing(null);
      opened.stop();
    };
  }, [canvas, windowRef]);
  return drawing ? (
    <DrawingContext value={drawing}>
      <Layer {...props} />
    </DrawingContext>
  ) : null;
};

/** Drawings on the canvas, and the tools for them; fetched for boards that have any. */
export const DrawingLayer = (props: LayerProps) => (
  <ToolTexts>
    <Opened {...props} />
  </ToolTexts>
);
