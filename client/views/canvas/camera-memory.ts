import * as z from 'zod/mini';
import { type Camera, MAX_ZOOM, MIN_ZOOM } from './camera.ts';

/** Where one looked last is of this device only; the board does not know. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const cameraValue = z.object({
  x: z.number(),
  y: z.number(),
  zoom: z.number().check(z.gte(MIN_ZOOM), z.lte(MAX_ZOOM)),
});

/** Where this device keeps it. */
export const cameraKeyOf = (boardId: string): string => `talkoot:camera:${boardId}`;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Where this device looked at the board last; `null` when it never did, or its memory is closed or garbled. */
export const rememberedCamera = (storage: Storage, boardId: string): Camera | null => {
  try {
    const parsed = cameraValue.safeParse(parseJson(storage.getItem(cameraKeyOf(boardId)) ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** A browser that keeps nothing (private mode, full disk) just starts from the whole board next time. */
export const rememberCamera = (storage: Storage, boardId: string, camera: Camera): void => {
  try {
    storage.setItem(cameraKeyOf(boardId), JSON.stringify(camera));
  } catch {
    return;
  }
};
