import { knownConfig } from '../api/config.ts';
import { firstPage } from './first-page.ts';
import { prepareFile } from './prepare-file.ts';
import { shrinkInWorker } from './shrink-in-worker.ts';

/** Makes a file ready to be sent with what this browser has. */
export const prepareHere = (file: File): ReturnType<typeof prepareFile> =>
  prepareFile(file, {
    shrink: shrinkInWorker,
    firstPage,
    maxBytes: knownConfig()?.maxFileBytes,
  });
