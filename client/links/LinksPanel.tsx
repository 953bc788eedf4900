import { useCallback, useState } from 'react';
import type { LinkKind } from '../../shared/network/link-kind.ts';
import { useMe } from '../api/me.ts';
import { getLinks } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { ChangeLinkDialog } from './ChangeLinkDialog.tsx';
import type { LinkChange } from './ChangeLinkDialog.tsx';
import { LinkRow } from './LinkRow.tsx';
import { SlideView } from './SlideView.tsx';

type LinksPanelProps = { meetingId: string; meetingTitle: string };

/** All ways into a meeting. Each is copied, shown on a slide, renewed and closed alone. */
export const LinksPanel = ({ meetingId, meetingTitle }: LinksPanelProps) => {
  const t = useText();
  const ownId = useMe()?.person?.participantId;
  const load = useCallback((signal: AbortSignal) => getLinks(meetingId, signal), [meetingId]);
  const [links, reload] = useResource(load);
  const [change, setChange] = useState<{ kind: LinkKind; change: LinkChange } | null>(null);
  const [slide, setSlide] = useState(false);

  if (links.status === 'failed') return <p role="alert">{t(problemKey(links.problem))}</p>;
  if (links.status === 'loading')
    return (
      <Stack>
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
      </Stack>
    );

  const { value } = links;
  const row = (kind: LinkKind) => (
    <LinkRow
      kind={kind}
      value={kind === 'code' ? value.code : value.links[kind]}
      lastUsed={value.lastUsed[kind]}
      onChange={(wanted) => setChange({ kind, change: wanted })}
      onSlide={() => setSlide(true)}
    />
  );
  return (
    <Stack gap={8}>
      {row('participant')}
      {row('code')}
      {row('viewer')}
      {row('facilitator')}
      {change && (
        <ChangeLinkDialog
          meetingId={meetingId}
          kind={change.kind}
          change={change.change}
          arrivals={value.arrivals.filter(
            ({ link, participantId }) => link === change.kind && participantId !== ownId,
          )}
          onClose={() => setChange(null)}
          onDone={() => {
            setChange(null);
            void reload();
          }}
        />
      )}
      {slide && (
        <SlideView
          title={meetingTitle}
          link={value.links.participant}
          code={value.code}
          onClose={() => setSlide(false)}
        />
      )}
    </Stack>
  );
};
