import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { ColorDialog } from './ColorDialog.tsx';
import { DateDialog } from './DateDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { NoteDialogKind } from './note-dialogs.ts';
import { TagsDialog } from './TagsDialog.tsx';

const DIALOGS = {
  color: ColorDialog,
  tags: TagsDialog,
  date: DateDialog,
  link: LinkDialog,
  move: MoveDialog,
} as const;

type NoteDialogProps = { kind: NoteDialogKind; noteId: string; onClose: () => void };

/** The dialog that was asked for in a note's menu. */
export const NoteDialog = ({ kind, ...rest }: NoteDialogProps) => {
  const Chosen = DIALOGS[kind];
  return (
    <ToolTexts>
      <Chosen {...rest} />
    </ToolTexts>
  );
};
