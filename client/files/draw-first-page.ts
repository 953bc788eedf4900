import { getDocument, PDFWorker } from 'pdfjs-dist';
import type { CardPicture } from './prepare-file.ts';

/** Of the longer side, in pixels: as large as pictures are on cards. */
const EDGE = 640;

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85));

/** Draws the first page of a PDF. Nothing in the file is run, fetched or filled in for that. */
export const drawFirstPage = async (file: Blob): Promise<CardPicture | null> => {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    worker,
    data: new Uint8Array(await file.arrayBuffer()),
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise;
    const page = await pdf.getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: EDGE / Math.max(width, height) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    await page.render({ canvas, viewport }).promise;
    const picture = await toBlob(canvas);
    return picture && { picture, w: canvas.width, h: canvas.height };
  } finally {
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
};
