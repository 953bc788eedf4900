import type { ProblemKind } from '../api/problem.ts';
import { problemKey } from '../api/problem.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { refusalKey } from '../note/refusal-key.ts';
import type { FileQuestion, PrepareFault } from './prepare-file.ts';
import type { UploadFault } from './uploads.ts';

const OF_FILE: Readonly<Record<PrepareFault | FileQuestion, MessageKey>> = {
  unknownType: 'files.kindNotTaken',
  notAsNamed: 'files.notAsNamed',
  damaged: 'files.damaged',
  empty: 'files.empty',
  tooLarge: 'files.tooLarge',
  tooManyPixels: 'files.tooManyPixels',
  pictureTooHeavy: 'files.pictureTooHeavy',
  mayName: 'files.mayName',
};

const OF_SERVER: Readonly<Partial<Record<ProblemKind, MessageKey>>> = {
  'file-kind': 'files.kindNotTaken',
  'file-not-as-named': 'files.notAsNamed',
  'file-damaged': 'files.damaged',
  'file-too-large': 'files.tooLarge',
  'too-many-pixels': 'files.tooManyPixels',
  'no-room': 'files.noRoom',
  'not-allowed': 'files.notAllowed',
};

/** The sentence that says why a file did not come onto the board, and what to do. */
export const faultKey = (fault: UploadFault): MessageKey => {
  switch (fault.at) {
    case 'file':
      return OF_FILE[fault.why];
    case 'server':
      return OF_SERVER[fault.why] ?? problemKey({ kind: fault.why });
    case 'board':
      return refusalKey(fault.why);
  }
};

/** True where it is for its sender to say whether it goes on. */
export const isQuestion = (fault: UploadFault): boolean =>
  fault.at === 'file' && fault.why === 'mayName';

/** True when another try may end otherwise. */
export const mayRetry = (fault: UploadFault): boolean =>
  isQuestion(fault) ||
  fault.at === 'board' ||
  (fault.at === 'server' && OF_SERVER[fault.why] === undefined);
