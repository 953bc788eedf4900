import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './NoteChoices.module.css';

type NoteChoicesProps = {
  legend: string;
  noteIds: readonly string[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** Notes to choose from, by the beginning of their words. */
export const NoteChoices = ({ legend, noteIds, chosen, onChosen }: NoteChoicesProps) => {
  const t = useText();
  const { store } = useBoard();
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <fieldset className={styles.notes}>
      <legend>{legend}</legend>
      {noteIds.map((id) => (
        <Checkbox
          key={id}
          label={noteTitle(store.note(id)) || t('note.empty')}
          checked={chosen.has(id)}
          onChecked={(isChosen) => choose(id, isChosen)}
        />
      ))}
    </fieldset>
  );
};
