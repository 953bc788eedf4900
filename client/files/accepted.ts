import { EXTENSIONS } from '../../shared/files/clean-file-name.ts';
import { FILE_TYPES } from '../../shared/files/file-types.ts';

/** What a file chooser offers; phones offer the camera, too. */
export const ACCEPTED = [
  ...FILE_TYPES,
  ...Object.values(EXTENSIONS).flatMap((ends) => ends.map((end) => `.${end}`)),
].join(',');
