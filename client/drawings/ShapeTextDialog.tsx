import { useState } from 'react';
import { MAX_SHAPE_TEXT_LENGTH } from '../../shared/board/drawing-values.ts';
import type { Shape } from '../../shared/board/records/shape.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';

type ShapeTextDialogProps = { shape: Shape; onClose: () => void };

/** The words of a shape, where the shape itself is not seen. */
export const ShapeTextDialog = ({ shape, onClose }: ShapeTextDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [text, setText] = useState(shape.text);
  const save = () => {
    const { id, text: base } = shape;
    const done = board.act({
      name: 'shape.editText',
      args: { id, base, text: cleanText(text).slice(0, MAX_SHAPE_TEXT_LENGTH) },
    });
    announce(
      done.ok
        ? t('drawing.changed', { count: 1 })
        : t('note.notDone', { reason: t(refusalKey(done.error)) }),
    );
    onClose();
  };
  return (
    <FormDialog title={t('drawing.editText')} onSubmit={save} onClose={onClose}>
      <TextArea
        label={t('drawing.textIn')}
        value={text}
        maxLength={MAX_SHAPE_TEXT_LENGTH}
        onValue={setText}
      />
    </FormDialog>
  );
};
