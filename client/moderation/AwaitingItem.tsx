import { use, useRef, useState } from 'react';
import type { AwaitingAnswer } from '../../shared/api/moderation-queue.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { BoardContext } from '../board/board-context.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { Select } from '../ui/Select.tsx';
import type { Decide } from './item-keys.ts';
import { ItemForm } from './ItemForm.tsx';
import { backTo, type Deed, LineToAuthor, QueueItem } from './QueueItem.tsx';
import styles from './ModerationPanel.module.css';

type Asks = 'return' | 'move' | 'merge';

type AwaitingItemProps = {
  item: AwaitingAnswer;
  /** Where it was written for, in words. */
  place: string;
  sections: readonly { readonly id: string; readonly title: string }[];
  decide: Decide;
  /** Says so, and how to take it back. */
  onAccepted: (item: AwaitingAnswer) => void;
};

const Byline = ({ item }: { item: AwaitingAnswer }) => {
  const t = useText();
  const { moment } = useTimes();
  const author = usePerson(item.person ?? '');
  const { level, createdAt, answers, returned } = item;
  const unsigned = level === 'hidden' ? t('moderation.hidden') : t('moderation.nameless');
  const parts = [
    item.person === null ? unsigned : author?.name,
    moment(createdAt),
    answers && t('moderation.answers', { count: answers }),
  ];
  return (
    <>
      <p className={styles.hint}>{parts.filter(Boolean).join(' · ')}</p>
      {returned !== undefined && (
        <p className={styles.hint}>{t('moderation.wasReturned', { words: returned })}</p>
      )}
    </>
  );
};

/** A note that waits: accepted, given back with a line, put beside another one, or into another section. */
export const AwaitingItem = ({ item, place, sections, decide, onAccepted }: AwaitingItemProps) => {
  const t = useText();
  const board = use(BoardContext);
  const ref = useRef<HTMLLIElement>(null);
  const [asks, setAsks] = useState<Asks | null>(null);
  const [words, setWords] = useState('');
  const [section, setSection] = useState('');
  const [beside, setBeside] = useState('');
  const about = {
    board: item.board,
    note: item.note,
    ...(item.person !== null && { person: item.person }),
  };
  const others = sections.filter(({ id }) => id !== item.section);
  // Of another board nobody here knows the notes.
  const neighbours = board?.boardId === item.board ? board.store.noteIds(item.section) : [];
  const accept = async (to: { section?: string; beside?: string } = {}) => {
    const request = { type: 'approval.accept', ...about, ...to } as const;
    if (await decide(request, null, ref.current)) onAccepted(item);
  };
  const close = () => {
    setAsks(null);
    backTo(ref);
  };
  const ask = (what: Asks) => {
    setSection(others[0]?.id ?? '');
    setBeside(neighbours[0] ?? '');
    setAsks(what);
  };
  const deeds: readonly Deed[] = [
    { key: 'a', label: t('moderation.accept'), run: () => void accept() },
    { key: 'r', label: t('moderation.return'), run: () => ask('return') },
    ...(neighbours.length > 0
      ? [{ key: 'm', label: t('moderation.merge'), run: () => ask('merge') }]
      : []),
    ...(others.length > 0
      ? [{ key: 's', label: t('moderation.move'), run: () => ask('move') }]
      : []),
  ];
  return (
    <QueueItem ref={ref} note={item} line={place} facts={<Byline item={item} />} deeds={deeds}>
      {asks === 'return' && (
        <ItemForm
          submitLabel={t('moderation.returnNow')}
          onClose={close}
          onSubmit={() =>
            void decide(
              { type: 'approval.return', ...about, words: cleanText(words).trim() },
              t('moderation.returned'),
              ref.current,
            )
          }
        >
          <LineToAuthor
            label={t('moderation.returnWords')}
            hint={t('moderation.returnHint')}
            value={words}
            onValue={setWords}
          />
        </ItemForm>
      )}
      {asks === 'merge' && (
        <ItemForm
          submitLabel={t('moderation.mergeNow')}
          onClose={close}
          onSubmit={() => void accept({ beside })}
        >
          <Select
            label={t('moderation.mergeWith')}
            hint={t('moderation.mergeHint')}
            value={beside}
            options={neighbours.map((id) => ({
              value: id,
              label: noteTitle(board?.store.note(id) ?? null) || t('moderation.empty'),
            }))}
            onValue={setBeside}
          />
        </ItemForm>
      )}
      {asks === 'move' && (
        <ItemForm
          submitLabel={t('moderation.moveNow')}
          onClose={close}
          onSubmit={() => void accept({ section })}
        >
          <Select
            label={t('moderation.moveTo')}
            value={section}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
            onValue={setSection}
          />
        </ItemForm>
      )}
    </QueueItem>
  );
};
