import type { PictureType } from '../../shared/files/file-types.ts';

/** Of a picture's longer side, in pixels: what fills a hall's screen, and what fills a card on a sharp one. */
const FULL_EDGE = 2400;
const CARD_EDGE = 640;

/** A picture that is no larger is sent as it is: making it anew would only blur it. */
const LIGHT_BYTES = 700_000;
const LIGHT_CARD_BYTES = 60_000;

const QUALITY = 0.82;

export type ShrinkTask = {
  readonly file: Blob;
  readonly type: PictureType;
  readonly w: number;
  readonly h: number;
};

/** `full` null: the file itself will do; `card` null: the full one will do for cards. */
export type Shrunk = { readonly full: Blob | null; readonly card: Blob | null };

const scaleTo = ({ w, h }: ShrinkTask, edge: number): number => Math.min(1, edge / Math.max(w, h));

const sizeAt = ({ w, h }: ShrinkTask, scale: number) => ({
  width: Math.max(1, Math.round(w * scale)),
  height: Math.max(1, Math.round(h * scale)),
});

/** WebP where the browser can; else what the picture was, since only PNG keeps what can be seen through. */
const encode = async (canvas: OffscreenCanvas, type: PictureType): Promise<Blob> => {
  const small = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  if (small.type === 'image/webp' || type !== 'image/jpeg') return small;
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
};

const draw = async (task: ShrinkTask, bitmap: ImageBitmap, scale: number): Promise<Blob> => {
  const { width, height } = sizeAt(task, scale);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return encode(canvas, task.type);
};

/** A GIF moves only for whoever opens it; on cards, where it never stops, it is still. */
const isMoving = ({ type }: ShrinkTask): boolean => type === 'image/gif';

/** Makes a picture as small as its uses need. Whatever else is written in the file is not in what comes out. */
export const shrink = async (task: ShrinkTask): Promise<Shrunk> => {
  const fullScale = scaleTo(task, FULL_EDGE);
  const isLight = fullScale === 1 && task.file.size <= LIGHT_BYTES;
  const keepsFile = isLight || isMoving(task);
  const isCardToo = scaleTo(task, CARD_EDGE) === 1 && task.file.size <= LIGHT_CARD_BYTES;
  if (isCardToo && !isMoving(task)) return { full: null, card: null };
  const { width, height } = sizeAt(task, fullScale);
  const bitmap = await createImageBitmap(task.file, {
    imageOrientation: 'from-image',
    ...(fullScale < 1 && { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' }),
  });
  try {
    const full = keepsFile ? null : await draw(task, bitmap, fullScale);
    return { full, card: await draw(task, bitmap, scaleTo(task, CARD_EDGE)) };
  } finally {
    bitmap.close();
  }
};
