import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { LINE_COLORS, MAX_LABEL_LENGTH } from '../../shared/board/drawing-values.ts';
import type { Stroke } from '../../shared/board/records/stroke.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { strokesOf } from '../board/drawings.ts';
import { useBoard, useMay } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LINE_COLOR_NAMES } from './drawing-names.ts';

/** Canvas units that one press moves a line by. */
const STEP = 48;

const MOVES = [
  { key: 'drawing.moveLeft', icon: ArrowLeft, x: -STEP, y: 0 },
  { key: 'drawing.moveUp', icon: ArrowUp, x: 0, y: -STEP },
  { key: 'drawing.moveDown', icon: ArrowDown, x: 0, y: STEP },
  { key: 'drawing.moveRight', icon: ArrowRight, x: STEP, y: 0 },
] as const;

type InkDialogProps = { stroke: Stroke; onClose: () => void };

/** What a line of ink shows, in words, its colour, and where it lies: for those who do not do it by hand. */
export const InkDialog = ({ stroke, onClose }: InkDialogProps) => {
  const t = useText();
  const board = useBoard();
  const { id } = stroke;
  const [label, setLabel] = useState(stroke.label ?? '');
  const [color, setColor] = useState(stroke.color);
  const mayMove = useMay({ op: 'put', root: 'strokes', id, field: 'frame' }).ok;

  const change = (changed: Partial<Pick<Stroke, 'label' | 'color' | 'frame'>>, done: string) => {
    const result = board.act({ name: 'drawing.change', args: { strokes: [{ id, ...changed }] } });
    announce(result.ok ? done : t('note.notDone', { reason: t(refusalKey(result.error)) }));
  };

  const move = (by: { readonly x: number; readonly y: number }) => {
    const { frame } = strokesOf(board).get(id) ?? stroke;
    change({ frame: { ...frame, x: frame.x + by.x, y: frame.y + by.y } }, t('drawing.moved'));
  };

  const save = () => {
    const words = cleanLine(label);
    const changed = {
      ...(words !== (stroke.label ?? '') && { label: words }),
      ...(color !== stroke.color && { color }),
    };
    if (Object.keys(changed).length > 0) change(changed, t('drawing.changed', { count: 1 }));
    onClose();
  };

  return (
    <FormDialog title={t('drawing.editInk')} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('drawing.inkLabel')}
        hint={t('drawing.inkLabelHint')}
        value={label}
        maxLength={MAX_LABEL_LENGTH}
        autoComplete="off"
        onValue={setLabel}
      />
      <Select
        label={t('drawing.color')}
        value={color}
        options={LINE_COLORS.map((value) => ({ value, label: t(LINE_COLOR_NAMES[value]) }))}
        onValue={setColor}
      />
      {mayMove && (
        <div role="group" aria-label={t('drawing.move')}>
          {MOVES.map(({ key, icon: Icon, x, y }) => (
            <IconButton
              key={key}
              label={t(key)}
              icon={<Icon aria-hidden="true" size={18} />}
              onClick={() => move({ x, y })}
            />
          ))}
        </div>
      )}
    </FormDialog>
  );
};
