import { useState } from 'react';
import { eraseMe, getMyNotes } from '../api/erasure.ts';
import { useMeStore } from '../api/me.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { EraseFrame } from './EraseFrame.tsx';
import { forgetLocally } from './forget-locally.ts';
import styles from './EraseDialog.module.css';

type Wish = 'detach' | 'delete' | 'choose';

/** As much of a note as one knows it again by. */
const EXCERPT_LENGTH = 120;

type ChooseNotesProps = {
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** One's own notes, to mark those that are to go. */
const ChooseNotes = ({ chosen, onChosen }: ChooseNotesProps) => {
  const t = useText();
  const [mine] = useResource(getMyNotes);
  if (mine.status === 'loading') return <Skeleton height="6rem" />;
  if (mine.status === 'failed') return <p role="alert">{t(problemKey(mine.problem))}</p>;
  const { notes } = mine.value;
  if (notes.length === 0) return <p>{t('person.eraseNone')}</p>;
  const mark = (note: string, isMarked: boolean): void => {
    const next = new Set(chosen);
    if (isMarked) next.add(note);
    else next.delete(note);
    onChosen(next);
  };
  return (
    <ul className={styles.notes} aria-label={t('person.eraseWhich')}>
      {notes.map(({ note, text, boardTitle, meetingTitle }) => (
        <li key={note}>
          <Checkbox
            label={text.trim().slice(0, EXCERPT_LENGTH) || t('person.eraseEmptyNote')}
            hint={[boardTitle, meetingTitle].filter(Boolean).join(' · ')}
            checked={chosen.has(note)}
            onChecked={(isMarked) => mark(note, isMarked)}
          />
        </li>
      ))}
    </ul>
  );
};

/** What one has written goes, or stays without one's name; and, if one wants, the person goes with it. For good. */
export const EraseDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [wish, setWish] = useState<Wish>('detach');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [forget, setForget] = useState(false);

  const erase = async () => {
    const answer = await run(() =>
      eraseMe({
        notes: wish === 'delete' ? 'delete' : 'detach',
        chosen: wish === 'choose' ? [...chosen] : [],
        forget,
      }),
    );
    if (!answer.ok) return;
    announce(t('person.erased'));
    if (forget) {
      await forgetLocally();
      location.assign('/');
      return;
    }
    await useMeStore.getState().refresh();
    onClose();
  };

  return (
    <EraseFrame
      title={t('person.eraseTitle')}
      busy={busy}
      problem={problem}
      onConfirm={erase}
      onClose={onClose}
      meaning={t('person.eraseMeaning')}
      label={t('person.eraseWhat')}
      value={wish}
      options={[
        { value: 'detach', label: t('person.eraseDetach'), hint: t('person.eraseDetachHint') },
        { value: 'delete', label: t('person.eraseDelete'), hint: t('person.eraseDeleteHint') },
        { value: 'choose', label: t('person.eraseChoose') },
      ]}
      onValue={setWish}
    >
      {wish !== 'detach' && <p>{t('person.eraseDeleteHidden')}</p>}
      {wish === 'choose' && <ChooseNotes chosen={chosen} onChosen={setChosen} />}
      <Checkbox
        label={t('person.eraseForget')}
        hint={t('person.eraseForgetHint')}
        checked={forget}
        onChecked={setForget}
      />
      <p>{t('person.eraseLimits')}</p>
    </EraseFrame>
  );
};
