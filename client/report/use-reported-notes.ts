import { useCallback, useEffect } from 'react';
import type { ReportAnswer } from '../../shared/api/report.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { getReport } from '../api/gathering.ts';
import { useResource } from '../api/use-resource.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Reactions and edits are seen this late (ms); a note that comes or goes is seen at once. */
const REFRESH_MS = 10_000;

/** The notes of the group whose turn it is; `null` until they have come. */
export const useReportedNotes = (group: Group | null): ReportAnswer | null => {
  const { meeting, as, live } = useStage();
  const groupId = group?.id ?? null;
  const load = useCallback(
    (signal: AbortSignal) => getReport(meeting.id, as, signal),
    // Asked for anew with every turn.
    // oxlint-disable-next-line react/exhaustive-deps
    [meeting.id, as, groupId],
  );
  const [answer, reload] = useResource(load);
  const noteCount = live?.noteCounts.get(group?.board ?? '');

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);

  useEffect(() => {
    void reload();
  }, [noteCount, reload]);

  return answer.status === 'ready' && answer.value.group === groupId ? answer.value : null;
};
