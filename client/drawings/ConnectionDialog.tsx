import { useState } from 'react';
import {
  ARROWS,
  type Arrow,
  LINE_COLORS,
  type LineColor,
  MAX_LABEL_LENGTH,
} from '../../shared/board/drawing-values.ts';
import type { Connector } from '../../shared/board/records/connector.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { ARROW_NAMES, LINE_COLOR_NAMES } from './drawing-names.ts';
import { useEndName } from './end-name.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

export type Looks = { readonly label: string; readonly arrow: Arrow; readonly color: LineColor };

/** How a connector looks and what it says. */
export const ConnectionFields = ({
  looks,
  onChange,
}: {
  looks: Looks;
  onChange: (changed: Partial<Looks>) => void;
}) => {
  const t = useText();
  return (
    <>
      <TextField
        label={t('drawing.label')}
        hint={t('drawing.labelHint')}
        value={looks.label}
        maxLength={MAX_LABEL_LENGTH}
        onValue={(label) => onChange({ label })}
      />
      <Select
        label={t('drawing.arrow')}
        value={looks.arrow}
        options={ARROWS.map((value) => ({ value, label: t(ARROW_NAMES[value]) }))}
        onValue={(arrow) => onChange({ arrow })}
      />
      <Select
        label={t('drawing.color')}
        value={looks.color}
        options={LINE_COLORS.map((value) => ({ value, label: t(LINE_COLOR_NAMES[value]) }))}
        onValue={(color) => onChange({ color })}
      />
    </>
  );
};

type ConnectionDialogProps = { connector: Connector; onClose: () => void };

/** The words and the look of a connector that is there. */
export const ConnectionDialog = ({ connector, onClose }: ConnectionDialogProps) => {
  const t = useText();
  const board = useBoard();
  const { id, label, arrow, color } = connector;
  const [looks, setLooks] = useState<Looks>({ label, arrow, color });
  const from = useEndName(connector.from);
  const to = useEndName(connector.to);

  const save = () => {
    const changed = {
      ...(cleanLine(looks.label) !== label && { label: cleanLine(looks.label) }),
      ...(looks.arrow !== arrow && { arrow: looks.arrow }),
      ...(looks.color !== color && { color: looks.color }),
    };
    if (Object.keys(changed).length > 0) {
      const done = board.act({
        name: 'drawing.change',
        args: { connectors: [{ id, ...changed }] },
      });
      announce(
        done.ok
          ? t('drawing.changed', { count: 1 })
          : t('note.notDone', { reason: t(refusalKey(done.error)) }),
      );
    }
    onClose();
  };

  return (
    <FormDialog title={t('drawing.editConnection')} onSubmit={save} onClose={onClose}>
      <p>{t('drawing.connection', { from, to })}</p>
      <ConnectionFields
        looks={looks}
        onChange={(changed) => setLooks((before) => ({ ...before, ...changed }))}
      />
    </FormDialog>
  );
};
