import type * as Y from 'yjs';
import type { Result } from '../../shared/lib/result.ts';
import type { Facilitation } from './facilitation.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Reads and changes a meeting's document in one step that nobody comes between; resolves when it is on disk. A refusal
 * must have changed nothing.
 */
export const editMeeting = async <Answer>(
  { documents }: Pick<Facilitation, 'documents'>,
  meetingId: string,
  run: (doc: Y.Doc) => Result<Answer, Refusal>,
): Promise<Result<Answer, Refusal>> =>
  (await documents.editMeeting(meetingId, run)) ?? refuse('not-found');

/** Reads a meeting's document as it is this moment. */
export const readMeeting = async <Answer>(
  { documents }: Pick<Facilitation, 'documents'>,
  meetingId: string,
  read: (doc: Y.Doc) => Result<Answer, Refusal>,
): Promise<Result<Answer, Refusal>> =>
  (await documents.readMeeting(meetingId, read)) ?? refuse('not-found');
