import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { ModerationAnswer } from '../../shared/api/moderation-queue.ts';
import { type Problem, problemKey } from '../api/problem.ts';
import type { Reload, Resource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { classNames } from '../ui/class-names.ts';
import { SidePanel } from '../ui/SidePanel.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AcceptAll } from './AcceptAll.tsx';
import { AwaitingItem } from './AwaitingItem.tsx';
import type { Decide } from './item-keys.ts';
import { RemovedItem } from './RemovedItem.tsx';
import { ReportedItem } from './ReportedItem.tsx';
import { useTakingBack } from './use-taking-back.ts';
import styles from './ModerationPanel.module.css';

/** Why a decision did not count: most often since another facilitator was faster. */
const NotDecided = ({ problem }: { problem: Problem }) => {
  const t = useText();
  const name = usePerson(problem.by ?? '')?.name;
  return (
    <Banner tone="warning" role="status">
      {name ? t('moderation.decidedBy', { name }) : t(problemKey(problem))}
    </Banner>
  );
};

type PartProps = { title: string; tools?: ReactNode; children: ReactNode };

const Part = ({ title, tools, children }: PartProps) => {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <h3 id={titleId}>{title}</h3>
      {tools}
      <ul className={styles.list}>{children}</ul>
    </section>
  );
};

type ListsProps = {
  queue: ModerationAnswer;
  boardId: string | null;
  decide: Decide;
  reload: Reload;
};

const Lists = ({ queue, boardId, decide, reload }: ListsProps) => {
  const t = useText();
  const tellAccepted = useTakingBack(reload);
  const { awaiting, more, reported, removed, boards } = queue;
  const placeOf = (board: string, section: string): string => {
    const found = boards.find(({ id }) => id === board);
    const title = found?.sections.find(({ id }) => id === section)?.title ?? '';
    return [board === boardId ? '' : found?.title, title].filter(Boolean).join(' · ');
  };
  const sectionsOf = (board: string) => boards.find(({ id }) => id === board)?.sections ?? [];
  return (
    <>
      {awaiting.length > 0 && (
        <Part
          title={t('moderation.awaitingTitle', { count: awaiting.length + more })}
          tools={awaiting.length > 1 && <AcceptAll items={awaiting} reload={reload} />}
        >
          {awaiting.map((item) => (
            <AwaitingItem
              key={item.note}
              item={item}
              place={placeOf(item.board, item.section)}
              sections={sectionsOf(item.board)}
              decide={decide}
              onAccepted={(one) => tellAccepted(t('moderation.accepted'), [one])}
            />
          ))}
        </Part>
      )}
      {more > 0 && <p>{t('moderation.more', { count: more })}</p>}
      {reported.length > 0 && (
        <Part title={t('moderation.reportedTitle', { count: reported.length })}>
          {reported.map((item) => (
            <ReportedItem
              key={item.note}
              item={item}
              place={placeOf(item.board, item.section)}
              decide={decide}
            />
          ))}
        </Part>
      )}
      {removed.length > 0 && (
        <Part title={t('moderation.removedTitle', { count: removed.length })}>
          {removed.map((item) => (
            <RemovedItem
              key={item.note}
              item={item}
              place={placeOf(item.board, item.section)}
              decide={decide}
            />
          ))}
        </Part>
      )}
    </>
  );
};

/** Whoever has just opened the queue is at its first note, where the keys are at hand; whoever went on by then stays there. */
const useBeginAtFirst = (content: RefObject<HTMLElement | null>, isReady: boolean): void => {
  useEffect(() => {
    const { activeElement } = document;
    const isAtPanel = activeElement !== document.body && activeElement?.contains(content.current);
    if (isReady && isAtPanel) content.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [content, isReady]);
};

type ModerationPanelProps = {
  resource: Resource<ModerationAnswer>;
  reload: Reload;
  /** The board that is open here, if one is. */
  boardId: string | null;
  onClose: () => void;
};

/** Notes that wait for approval or were reported, one under another: decided by buttons, or by keys while one is at them. */
export const ModerationPanel = ({ resource, reload, boardId, onClose }: ModerationPanelProps) => {
  const t = useText();
  const { ask } = useStage();
  const [problem, setProblem] = useState<Problem | null>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  useBeginAtFirst(contentRef, resource.status === 'ready');
  const decide: Decide = async (request: MeetingCommandRequest, done, item) => {
    setProblem(null);
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
    const answer = await ask(request);
    if (!answer.ok) setProblem(answer.error);
    else if (done !== null) announce(done);
    await reload();
    // The one that was decided is gone: the next one is at hand.
    requestAnimationFrame(() => {
      const next = neighbour?.isConnected ? neighbour : contentRef.current;
      next?.querySelector<HTMLElement>('button')?.focus();
    });
    return answer.ok;
  };
  const isEmpty =
    resource.status === 'ready' &&
    resource.value.awaiting.length + resource.value.reported.length === 0;
  return (
    <SidePanel title={t('moderation.queue')} onClose={onClose}>
      <div ref={contentRef} className={styles.content}>
        {problem && <NotDecided problem={problem} />}
        {resource.status === 'loading' && <Skeleton height="6rem" />}
        {resource.status === 'failed' && <p role="alert">{t(problemKey(resource.problem))}</p>}
        {isEmpty && <p>{t('moderation.nothingWaits')}</p>}
        {resource.status === 'ready' && !isEmpty && (
          <p className={classNames(styles.hint, styles.keys)}>{t('moderation.keys')}</p>
        )}
        {resource.status === 'ready' && (
          <Lists queue={resource.value} boardId={boardId} decide={decide} reload={reload} />
        )}
      </div>
    </SidePanel>
  );
};
