import { fileAnswer, type FileAnswer } from '../../shared/api/files.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { parseProblem, type Problem, unreachable } from '../api/problem.ts';

/** Why a file did not arrive, and when it is worth another try. */
export type SendFault = { readonly problem: Problem; readonly retryAfterMs: number | null };

export type Sending = {
  readonly to: string;
  readonly body: Blob;
  readonly type: string;
  /** False where nobody is to know who sent it. */
  readonly isSigned: boolean;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const secondsIn = (header: string | null): number | null =>
  header !== null && /^[0-9]{1,6}$/.test(header) ? Number(header) : null;

/**
 * Sends one file. By XMLHttpRequest, which alone tells how much has been sent. An abort resolves like a lost network: whoever aborts does not look.
 */
export const sendFile = (sending: Sending): Promise<Result<FileAnswer, SendFault>> =>
  new Promise((resolve) => {
    const { to, body, type, isSigned, onProgress, signal } = sending;
    const request = new XMLHttpRequest();
    const lost = (): void => resolve(err({ problem: unreachable, retryAfterMs: null }));
    request.open('POST', isSigned ? to : `${to}?unsigned=1`);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'text';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('load', () => {
      const answer = parse(request.responseText);
      const kept = fileAnswer.safeParse(answer);
      if (request.status === 201 && kept.success) {
        resolve(ok(kept.data));
        return;
      }
      const seconds = secondsIn(request.getResponseHeader('retry-after'));
      resolve(
        err({
          problem: parseProblem(request.status, answer),
          retryAfterMs: seconds === null ? null : seconds * 1000,
        }),
      );
    });
    request.addEventListener('error', lost);
    request.addEventListener('timeout', lost);
    request.addEventListener('abort', lost);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
