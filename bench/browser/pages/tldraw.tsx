import 'tldraw/tldraw.css';
import { getAssetUrls } from '@tldraw/assets/selfHosted';
import { createRoot } from 'react-dom/client';
import { createShapeId, type Editor, getSnapshot, Tldraw, toRichText } from 'tldraw';
import type { Look } from '../look.ts';
import { fetchBoard, firstLook, type PeerPage, rootElement } from './contract.ts';

/** It refuses more than 4,000 of its own accord. */
const OPTIONS = { maxShapesPerPage: 30_000 } as const;

const COLORS = ['yellow', 'green', 'light-blue', 'light-red', 'light-violet'] as const;

const lookAt = (editor: Editor, { x, y, zoom }: Look): void =>
  editor.setCamera({ x: -x, y: -y, z: zoom });

const peerPage = (editor: Editor): PeerPage => ({
  make: (notes) => {
    editor.createShapes(
      notes.map(({ id, x, y, color, text }) => ({
        type: 'note',
        id: createShapeId(id),
        x,
        y,
        props: { color: COLORS[color], richText: toRichText(text) },
      })),
    );
    return JSON.stringify(getSnapshot(editor.store));
  },
  look: (look) => lookAt(editor, look),
  moveByOther: (index, to) => {
    const shape = editor.store.get(createShapeId(`note${index}`));
    if (!shape) throw new Error(`There is no note ${index}`);
    editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape, ...to }]));
  },
});

const board = await fetchBoard();
const look = firstLook();
createRoot(rootElement()).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw
      {...(board !== null && { snapshot: JSON.parse(board) })}
      options={OPTIONS}
      assetUrls={getAssetUrls({ baseUrl: '/tldraw-assets/' })}
      onMount={(editor) => {
        lookAt(editor, look);
        window.peer = peerPage(editor);
      }}
    />
  </div>,
);
