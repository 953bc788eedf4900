import type { As } from '../../shared/api/as.ts';
import type { ExportQuery } from '../../shared/api/exports.ts';
import { err, ok } from '../../shared/lib/result.ts';
import type { Answer } from './http.ts';
import { meetingPath } from './paths.ts';
import { parseProblem, unreachable } from './problem.ts';

/** What is handed out: one board, or with `boardId` null all of the meeting's. */
export type Exported = {
  readonly meetingId: string;
  readonly boardId: string | null;
  readonly as: As;
};

/** Where an export is fetched from; a link may lead there. */
export const exportPath = (
  { meetingId, boardId, as }: Exported,
  query: Partial<ExportQuery>,
): string => {
  const of = boardId === null ? '' : `/boards/${encodeURIComponent(boardId)}`;
  const chosen = Object.entries({ ...query, as }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return meetingPath(meetingId, `${of}/export?${new URLSearchParams(chosen).toString()}`);
};

/** The whole meeting as one file, with what lies on its boards. */
export const archivePath = (
  { meetingId, as }: Exported,
  query: Readonly<Record<'names' | 'language' | 'separator', string>>,
): string => meetingPath(meetingId, `/archive?${new URLSearchParams({ ...query, as }).toString()}`);

/** The meeting and the closing of its boards, for a calendar. */
export const calendarPath = ({ meetingId, as }: Exported): string =>
  meetingPath(meetingId, `/calendar?${new URLSearchParams({ as }).toString()}`);

/** The export as text, to be copied. */
export const getExportText = async (
  exported: Exported,
  query: Partial<ExportQuery>,
): Answer<string> => {
  try {
    const response = await fetch(exportPath(exported, { ...query, format: 'text' }), {
      credentials: 'same-origin',
    });
    return response.ok
      ? ok(await response.text())
      : err(parseProblem(response.status, await response.json().catch(() => null)));
  } catch {
    return err(unreachable);
  }
};
