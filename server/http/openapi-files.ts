import { exportQuery } from '../../shared/api/exports.ts';
import { fileAnswer } from '../../shared/api/files.ts';
import { FILE_TYPES } from '../../shared/files/file-types.ts';
import { ARCHIVE } from './archive.ts';
import { FILE, FILES, OPENING_FILE, OPENING_FILES } from './files.ts';
import {
  ALWAYS,
  type Json,
  jsonBody,
  parametersOf,
  queryOf,
  refusalsOf,
  schemaOf,
  securityOf,
  toTemplate,
} from './openapi-parts.ts';

const inMeeting: Json = {
  description: 'Needs: session.',
  security: securityOf({ needs: 'session' }),
};

const bytes: Json = { schema: { type: 'string', format: 'binary' } };

const anyFile = Object.fromEntries(FILE_TYPES.map((type) => [type, bytes]));

const upload: Json = {
  ...inMeeting,
  summary:
    'Takes in a file for the board: its bytes as they are, one file a request. Pictures lose what cameras and programs wrote beside them. Notes may carry it from then on, by the hash',
  parameters: parametersOf(FILES),
  requestBody: { required: true, content: { ...anyFile, 'application/octet-stream': bytes } },
  responses: {
    201: { description: 'Done', content: jsonBody(schemaOf(fileAnswer, 'output')) },
    ...refusalsOf([
      'not-found',
      'not-allowed',
      'cross-site',
      'file-kind',
      'file-not-as-named',
      'file-damaged',
      'file-too-large',
      'too-many-pixels',
      'no-room',
      'too-many-files',
      'busy',
      'conflict',
      ...ALWAYS,
    ]),
  },
};

const nameOfDownload: Json = {
  name: 'name',
  in: 'query',
  required: false,
  description: 'What the download is called; it ends as its type does',
  schema: { type: 'string' },
};

const download: Json = {
  ...inMeeting,
  summary: 'A file of the board, to be looked at or kept; whoever may read the board may read it',
  parameters: [...parametersOf(FILE), nameOfDownload],
  responses: {
    200: { description: 'Done', content: anyFile },
    ...refusalsOf(['not-found', ...ALWAYS]),
  },
};

const openingUpload: Json = {
  ...upload,
  summary:
    'Takes in a file for the opening that the groups of a theme share, as for a board; for facilitators and the presenters of the theme. It is there for all once `theme.edit` names it among the materials',
  parameters: parametersOf(OPENING_FILES),
};

const openingDownload: Json = {
  ...download,
  summary:
    'A file that the opening shows; whoever may read the board of one of the groups may read it',
  parameters: [...parametersOf(OPENING_FILE), nameOfDownload],
};

const archive: Json = {
  ...inMeeting,
  summary:
    'The whole meeting as a zip: all boards that the sender may read as pages, sheets and texts, and people’s files on them. `format` and `show` do nothing here',
  parameters: [...parametersOf(ARCHIVE), ...queryOf({ query: exportQuery })],
  responses: {
    200: { description: 'Done', content: { 'application/zip': bytes } },
    ...refusalsOf(['not-found', 'invalid-request', ...ALWAYS]),
  },
};

/** People's files in the description of the API; they are no JSON and so no ordinary routes. */
export const filePaths = (): Json => ({
  [toTemplate(FILES)]: { post: upload },
  [toTemplate(FILE)]: { get: download },
  [toTemplate(OPENING_FILES)]: { post: openingUpload },
  [toTemplate(OPENING_FILE)]: { get: openingDownload },
  [toTemplate(ARCHIVE)]: { get: archive },
});
