import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { TagsForm } from './TagsForm.tsx';

type TagsDialogProps = { noteId: string; onClose: () => void };

/** A note's tags. */
export const TagsDialog = ({ noteId, onClose }: TagsDialogProps) => {
  const t = useText();
  const board = useBoard();
  const note = useNote(noteId);
  return (
    <TagsForm
      title={t('hand.tagsTitle')}
      tags={note?.tags ?? []}
      onSave={(tags) => board.act({ name: 'note.setTags', args: { id: noteId, tags: [...tags] } })}
      onClose={onClose}
    />
  );
};
