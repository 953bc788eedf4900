import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useBoard, usePerson, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import styles from './SecretBar.module.css';

/** The usual way to show what was written, as one button; the others behind it. */
export const RevealButtons = ({ drafting }: { drafting: Drafting }) => {
  const t = useText();
  const { boardId, store } = useBoard();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const sectionIds = useSectionIds();
  const next = usePerson(drafting.next);
  const [stopping, setStopping] = useState(false);
  /** What is asked before it is done, for it can't be taken back. */
  const [asked, setAsked] = useState<{ title: string; request: MeetingCommandRequest } | null>(
    null,
  );

  const send = (request: MeetingCommandRequest) => run(() => ask(request));
  const reveal = { type: 'draft.reveal', board: boardId } as const;

  const asking = (id: string, title: string, request: MeetingCommandRequest): MenuItem => ({
    id,
    label: title,
    run: () => setAsked({ title, request }),
  });

  const ways: MenuItem[] = [
    ...sectionIds.map((section) => {
      const title = store.section(section)?.title || t('note.withoutSection');
      const label = t('secret.showSection', { section: title });
      return asking(section, label, { ...reveal, how: 'sections', section });
    }),
    {
      id: ' turns',
      label: t('secret.showTurns'),
      run: () => void send({ ...reveal, how: 'turns' }),
    },
    asking(' ready', t('secret.showWhenReady'), { ...reveal, how: 'ready' }),
    ...(drafting.next === undefined ? [] : [asking(' all', t('secret.showAll'), reveal)]),
    ...(drafting.ended
      ? []
      : [{ id: ' stop', label: t('secret.stop'), run: () => setStopping(true) }]),
  ];

  const title = next ? t('secret.showPerson', { name: next.name }) : t('secret.showAll');
  const showNow = (): MeetingCommandRequest =>
    drafting.next === undefined ? reveal : { ...reveal, how: 'turns', person: drafting.next };

  return (
    <div className={styles.deeds}>
      <Button
        size="small"
        look="primary"
        busy={busy}
        icon={<Eye aria-hidden="true" size={16} />}
        onClick={() => setAsked({ title, request: showNow() })}
      >
        {title}
      </Button>
      <Menu label={t('secret.otherWays')} items={ways} />
      <ProblemBanner problem={problem} />
      {asked && (
        <ConfirmDialog
          title={asked.title}
          confirmLabel={asked.title}
          busy={busy}
          onConfirm={() => void send(asked.request).then(() => setAsked(null))}
          onClose={() => setAsked(null)}
        >
          {t('secret.confirm')}
        </ConfirmDialog>
      )}
      {stopping && (
        <ConfirmDialog
          title={t('secret.stop')}
          confirmLabel={t('secret.stop')}
          busy={busy}
          onConfirm={() => {
            void send({ type: 'draft.stop', board: boardId }).then(() => setStopping(false));
          }}
          onClose={() => setStopping(false)}
        >
          {t('secret.stopIntro')}
        </ConfirmDialog>
      )}
    </div>
  );
};
