import { useEffect, useMemo, useRef, useState } from 'react';
import { withoutMarks } from '../../shared/lib/fold.ts';
import { useBoard, useMay, useNote, useSection, useSectionIds } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { moveSeveral } from '../several/several-notes.ts';
import { useTogether } from '../several/use-together.ts';
import { useTellOutcome } from '../several/use-tell-outcome.ts';
import { moveNote } from './move-note.ts';
import { moveChange } from './note-changes.ts';
import { noteTitle } from './note-excerpt.ts';
import { focusNoteSoon } from './note-focus.ts';
import { refusalKey } from './refusal-key.ts';
import { useSectionTitle } from './section-title.ts';
import styles from './MoveDialog.module.css';

const PLACES = ['top', 'after', 'end'] as const;
type Place = (typeof PLACES)[number];

const PLACE_NAMES = { top: 'hand.moveTop', after: 'hand.moveAfter', end: 'hand.moveEnd' } as const;

/** With more sections than these, one looks for the name rather than through the list. */
const MANY_SECTIONS = 6;

/** As it is compared: case and the dots on letters do not matter. */
const folded = (text: string): string => withoutMarks(text).toLowerCase();

type MoveDialogProps = { noteId: string; onClose: () => void };

/** Moves a note without dragging: to which section, and where in it. */
export const MoveDialog = ({ noteId, onClose }: MoveDialogProps) => {
  const t = useText();
  const board = useBoard();
  const noteIds = useTogether(noteId);
  const tell = useTellOutcome();
  const sectionIds = useSectionIds();
  const titleOf = useSectionTitle();
  const [search, setSearch] = useState('');
  const [section, setSection] = useState(useNote(noteId)?.section ?? '');
  const [place, setPlace] = useState<Place>('top');
  const [after, setAfter] = useState('');

  const sectionsRef = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    const choices = sectionsRef.current;
    const first =
      choices?.querySelector<HTMLElement>(':checked') ?? choices?.querySelector('input');
    first?.focus();
  }, []);

  const others = board.store.noteIds(section).filter((id) => !noteIds.includes(id));
  const afterId = others.includes(after) ? after : (others[0] ?? '');
  const wanted = folded(search.trim());
  const found = sectionIds.filter((id) => folded(titleOf(id)).includes(wanted));

  const move = () => {
    const index = { top: 0, after: others.indexOf(afterId) + 1, end: others.length }[place];
    onClose();
    focusNoteSoon(noteId);
    if (noteIds.length > 1) {
      tell(moveSeveral(board, noteIds, { section, index }), 'arrange.aligned');
      return;
    }
    const outcome = moveNote(board, noteId, { section, index });
    announce(
      outcome.ok
        ? t('hand.moved', { section: titleOf(section) })
        : t('note.notDone', { reason: t(refusalKey(outcome.error)) }),
    );
  };

  return (
    <FormDialog
      title={
        noteIds.length > 1 ? t('several.moveTitle', { count: noteIds.length }) : t('hand.moveTitle')
      }
      submitLabel={t('hand.moveNow')}
      canSubmit={sectionIds.includes(section)}
      onSubmit={move}
      onClose={onClose}
    >
      {sectionIds.length > MANY_SECTIONS && (
        <TextField
          type="search"
          label={t('hand.moveSearch')}
          value={search}
          onValue={setSearch}
          autoComplete="off"
        />
      )}
      <fieldset ref={sectionsRef} className={styles.sections}>
        <legend>{t('hand.moveSection')}</legend>
        {found.map((id) => (
          <SectionChoice
            key={id}
            noteId={noteId}
            sectionId={id}
            chosen={id === section}
            onChoose={setSection}
          />
        ))}
        {found.length === 0 && <p role="status">{t('hand.moveNoMatch')}</p>}
      </fieldset>
      <Select
        label={t('hand.movePlace')}
        value={place}
        options={PLACES.filter((value) => value !== 'after' || others.length > 0).map((value) => ({
          value,
          label: t(PLACE_NAMES[value]),
        }))}
        onValue={setPlace}
      />
      {place === 'after' && others.length > 0 && (
        <Select
          label={t('hand.moveAfterWhich')}
          value={afterId}
          options={others.map((id) => ({
            value: id,
            label: noteTitle(board.store.note(id)) || t('note.empty'),
          }))}
          onValue={setAfter}
        />
      )}
    </FormDialog>
  );
};

type SectionChoiceProps = {
  noteId: string;
  sectionId: string;
  chosen: boolean;
  onChoose: (sectionId: string) => void;
};

const SectionChoice = ({ noteId, sectionId, chosen, onChoose }: SectionChoiceProps) => {
  const t = useText();
  const section = useSection(sectionId);
  const verdict = useMay(useMemo(() => moveChange(noteId, sectionId), [noteId, sectionId]));
  return (
    <label className={styles.section}>
      <input
        type="radio"
        name="note-section"
        checked={chosen}
        disabled={!verdict.ok}
        onChange={() => onChoose(sectionId)}
      />
      <span>
        {section?.title || t('columns.untitled')}
        {!verdict.ok && <small className={styles.reason}>{t(refusalKey(verdict.error))}</small>}
      </span>
    </label>
  );
};
