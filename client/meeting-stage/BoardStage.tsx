import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { MeetingDocument } from '../meeting-document/meeting-document.ts';
import type { People } from '../presence/people.ts';
import { StageProvider } from './StageProvider.tsx';
import { useStageValue } from './use-stage-value.ts';

type BoardStageProps = {
  meeting: MeetingAnswer;
  /** The meeting's document, which an open board has open already. */
  document: MeetingDocument;
  people: People;
  as: As;
  reload: () => void;
  children: ReactNode;
};

/** The meeting that an open board belongs to, for the bars of that board. */
export const BoardStage = ({
  meeting,
  document,
  people,
  as,
  reload,
  children,
}: BoardStageProps) => {
  const live = useSyncExternalStore(document.subscribe, document.live);
  const stage = useStageValue({ answer: meeting, live, as, people, reload });
  return <StageProvider stage={stage}>{children}</StageProvider>;
};
