import { TextCursorInput } from 'lucide-react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { describePicture } from './file-dialogs.ts';
import { fileAddress } from './file-address.ts';
import { LargePicture } from './LargePicture.tsx';

type PictureDialogProps = {
  noteId: string;
  attachment: Attachment;
  mayChange: boolean;
  onClose: () => void;
};

/** A note's picture, which whoever may change it describes from here. */
export const PictureDialog = ({ noteId, attachment, mayChange, onClose }: PictureDialogProps) => {
  const t = useText();
  const board = useBoard();
  return (
    <LargePicture
      attachment={attachment}
      addressOf={(...file) => fileAddress(board, ...file)}
      onClose={onClose}
    >
      {mayChange && (
        <Button
          icon={<TextCursorInput aria-hidden="true" size={18} />}
          onClick={() => describePicture(noteId)}
        >
          {t('files.describe')}
        </Button>
      )}
    </LargePicture>
  );
};
