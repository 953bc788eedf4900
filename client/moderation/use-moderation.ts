import { useCallback, useEffect } from 'react';
import type { ModerationAnswer } from '../../shared/api/moderation-queue.ts';
import { getModeration } from '../api/moderation.ts';
import { type Reload, type Resource, useResource } from '../api/use-resource.ts';
import { useMeetingChanges } from '../meeting-document/meeting-changes.ts';

/** What waits for the facilitators of a meeting, kept up to date. */
export const useModeration = (meetingId: string): readonly [Resource<ModerationAnswer>, Reload] => {
  const load = useCallback((signal: AbortSignal) => getModeration(meetingId, signal), [meetingId]);
  const [resource, reload] = useResource(load);
  const changes = useMeetingChanges();
  useEffect(() => {
    if (changes > 0) void reload();
  }, [changes, reload]);
  return [resource, reload];
};

/** How many of them there are. */
export const waitingIn = (resource: Resource<ModerationAnswer>): number => {
  if (resource.status !== 'ready') return 0;
  const { awaiting, more, reported } = resource.value;
  return awaiting.length + more + reported.length;
};
