import { Suspense, useState } from 'react';
import { ArrowDown, ArrowUp, Ellipsis, ExternalLink, Pencil, Plus, Trash2 } from 'lucide-react';
import type { DeskAnswer, DeskCommandRequest, DeskGroup } from '../../shared/api/desk.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/lib/zoned-time.ts';
import { sendDeskCommand } from '../api/desk.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { Reload } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { rankAt } from '../meeting/board-order.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useToast } from '../ui/toast.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { later } from '../ui/later.ts';
import type { fieldsOf } from './link-draft.ts';
import styles from './Desk.module.css';

const LinkGroupDialog = later(async () => (await import('./LinkGroupDialog.tsx')).LinkGroupDialog);

type LinkGroupsProps = { desk: DeskAnswer; reload: Reload };

type GroupProps = {
  group: DeskGroup;
  /** For coordinators; null for all others. */
  tools: {
    readonly edit: () => void;
    readonly remove: () => void;
    readonly up: (() => void) | null;
    readonly down: (() => void) | null;
  } | null;
};

const Group = ({ group, tools }: GroupProps) => {
  const t = useText();
  const { date } = useTimes();
  const { title, owner, links, validUntil, isExpired } = group;
  const day = { date: date(validUntil, DEFAULT_TIME_ZONE) };
  return (
    <section className={styles.group} aria-labelledby={`group-${group.id}`}>
      <div className={styles.groupHead}>
        <h3 id={`group-${group.id}`}>{title}</h3>
        {tools && (
          <Menu
            label={t('common.moreFor', { title })}
            icon={<Ellipsis aria-hidden="true" size={20} />}
            items={[
              {
                id: 'edit',
                label: t('desk.editGroup'),
                icon: <Pencil aria-hidden="true" size={18} />,
                run: tools.edit,
              },
              {
                id: 'up',
                label: t('desk.moveUp'),
                icon: <ArrowUp aria-hidden="true" size={18} />,
                disabled: tools.up === null,
                run: () => tools.up?.(),
              },
              {
                id: 'down',
                label: t('desk.moveDown'),
                icon: <ArrowDown aria-hidden="true" size={18} />,
                disabled: tools.down === null,
                run: () => tools.down?.(),
              },
              {
                id: 'remove',
                label: t('desk.removeGroup'),
                icon: <Trash2 aria-hidden="true" size={18} />,
                danger: true,
                run: tools.remove,
              },
            ]}
          />
        )}
      </div>
      {isExpired && tools ? (
        <Banner
          tone="warning"
          action={
            <Stack row gap={2}>
              <Button size="small" onClick={tools.edit}>
                {t('desk.renew')}
              </Button>
              <Button size="small" look="quiet" onClick={tools.remove}>
                {t('desk.removeGroup')}
              </Button>
            </Stack>
          }
        >
          {t('desk.expired', day)}
        </Banner>
      ) : (
        <p className={styles.facts}>{t('desk.kept', { owner, ...day })}</p>
      )}
      <ul className={styles.links}>
        {links.map(({ title: words, url }, index) => (
          <li key={index}>
            <a href={url} target="_blank" rel="noopener noreferrer" className={styles.link}>
              <ExternalLink aria-hidden="true" size={16} />
              <span>
                {words}
                <VisuallyHidden> {t('live.newTab')}</VisuallyHidden>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Links that somebody looks after. Coordinators write them here; everything can be taken back. */
export const LinkGroups = ({ desk, reload }: LinkGroupsProps) => {
  const t = useText();
  const showToast = useToast();
  const { busy, problem, run } = useTask();
  const [editing, setEditing] = useState<DeskGroup | 'new' | null>(null);
  const { groups, coordinator, now } = desk;

  const send = async (command: DeskCommandRequest) => {
    const answer = await run(() => sendDeskCommand(command));
    await reload();
    return answer;
  };

  const restoring = (group: string) => () => void send({ type: 'linkGroup.restore', group });

  const save = async (fields: ReturnType<typeof fieldsOf>) => {
    if (editing === null) return;
    if (editing === 'new') {
      const answer = await send({ type: 'linkGroup.create', ...fields });
      if (!answer.ok) return;
      const { group } = answer.value;
      showToast({
        text: t('desk.groupAdded', { title: fields.title }),
        ...(group !== undefined && {
          undo: () => void send({ type: 'linkGroup.remove', group }),
        }),
      });
    } else {
      const { id: group, revision, title, owner, validUntil, links, isExpired } = editing;
      const answer = await send({ type: 'linkGroup.change', group, revision, ...fields });
      if (!answer.ok) return;
      const before = { title, owner, validUntil, links };
      showToast({
        text: t('desk.groupSaved', { title: fields.title }),
        // A day that is over cannot be promised again.
        ...(!isExpired && {
          undo: () =>
            void send({ type: 'linkGroup.change', group, revision: revision + 1, ...before }),
        }),
      });
    }
    setEditing(null);
  };

  const remove = async ({ id: group, title }: DeskGroup) => {
    const answer = await send({ type: 'linkGroup.remove', group });
    if (answer.ok) showToast({ text: t('desk.groupRemoved', { title }), undo: restoring(group) });
  };

  const move = async ({ id: group, title }: DeskGroup, index: number) => {
    const rank = rankAt(groups, group, index);
    if (rank === null) return;
    const answer = await send({ type: 'linkGroup.move', group, rank });
    if (answer.ok) {
      announce(t('desk.groupMoved', { title, place: index + 1, count: groups.length }));
    }
  };

  const addButton = coordinator && (
    <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setEditing('new')}>
      {t('desk.addGroup')}
    </Button>
  );

  return (
    <section aria-labelledby="desk-links">
      <Stack>
        <h2 id="desk-links">{t('desk.links')}</h2>
        {groups.length === 0 ? (
          <EmptyState
            text={t(coordinator ? 'desk.noLinksForCoordinators' : 'desk.noLinks')}
            action={addButton}
          />
        ) : (
          <>
            <div className={styles.groups}>
              {groups.map((group, index) => (
                <Group
                  key={group.id}
                  group={group}
                  tools={
                    coordinator
                      ? {
                          edit: () => setEditing(group),
                          remove: () => void remove(group),
                          up: index === 0 ? null : () => void move(group, index - 1),
                          down:
                            index === groups.length - 1 ? null : () => void move(group, index + 1),
                        }
                      : null
                  }
                />
              ))}
            </div>
            {addButton && <div>{addButton}</div>}
          </>
        )}
        {editing === null && <ProblemBanner problem={problem} />}
      </Stack>
      <Suspense>
        {editing !== null && (
          <LinkGroupDialog
            group={editing === 'new' ? null : editing}
            now={now}
            busy={busy}
            problem={problem}
            onSave={(fields) => void save(fields)}
            onClose={() => setEditing(null)}
          />
        )}
      </Suspense>
    </section>
  );
};
