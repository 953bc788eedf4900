import '@excalidraw/excalidraw/index.css';
import {
  type Api,
  CaptureUpdateAction,
  convertToExcalidrawElements,
  type Element,
  Excalidraw,
  reconcileElements,
} from '@excalidraw/excalidraw';
import { createRoot } from 'react-dom/client';
import { type Look, WINDOW } from '../look.ts';
import { NOTE_SIDE } from '../made-up-board.ts';
import { fetchBoard, firstLook, type PeerPage, rootElement } from './contract.ts';

/** Notes as people make them there: a filled rectangle with a bound text. */
const FILLS = ['#ffec99', '#b2f2bb', '#a5d8ff', '#ffc9c9', '#d0bfff'] as const;

const stateAt = ({ x, y, zoom }: Look) => ({ scrollX: -x, scrollY: -y, zoom: { value: zoom } });

const moved = (element: Element, dx: number, dy: number): Element => ({
  ...element,
  x: element.x + dx,
  y: element.y + dy,
  version: element.version + 1,
  versionNonce: Math.floor(Math.random() * 2 ** 31),
});

const peerPage = (api: Api): PeerPage => ({
  make: (notes) =>
    JSON.stringify(
      convertToExcalidrawElements(
        notes.map(({ id, x, y, color, text }) => ({
          type: 'rectangle',
          id,
          x,
          y,
          width: NOTE_SIDE,
          height: NOTE_SIDE,
          backgroundColor: FILLS[color],
          fillStyle: 'solid',
          label: { text, fontSize: 16 },
        })),
        { regenerateIds: false },
      ),
    ),
  look: (look) =>
    api.updateScene({ appState: stateAt(look), captureUpdate: CaptureUpdateAction.NEVER }),
  moveByOther: (index, to) => {
    const elements = api.getSceneElementsIncludingDeleted();
    const note = elements.find(({ id }) => id === `note${index}`);
    if (!note) throw new Error(`There is no note ${index}`);
    const text = elements.find(({ id }) => id === note.boundElements?.[0]?.id);
    const [dx, dy] = [to.x - note.x, to.y - note.y];
    const remote = (text ? [note, text] : [note]).map((element) => moved(element, dx, dy));
    api.updateScene({
      elements: reconcileElements(elements, remote, api.getAppState()),
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  },
});

const board = await fetchBoard();
const look = firstLook();
createRoot(rootElement()).render(
  <div style={{ width: WINDOW.width, height: WINDOW.height }}>
    <Excalidraw
      initialData={{
        elements: board === null ? [] : JSON.parse(board),
        appState: stateAt(look),
      }}
      excalidrawAPI={(api) => {
        window.peer = peerPage(api);
      }}
    />
  </div>,
);
