import type { BoardCard } from '../../shared/api/boards.ts';
import type { Afterwards, Visibility } from '../../shared/meeting/records/listed-board.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { Select } from '../ui/Select.tsx';
import { useToast } from '../ui/toast.ts';
import type { SendCommand } from './use-send.ts';

const BEFORE: readonly { readonly value: Visibility; readonly label: MessageKey }[] = [
  { value: 'withMeeting', label: 'agenda.beforeWithMeeting' },
  { value: 'early', label: 'agenda.beforeEarly' },
  { value: 'hidden', label: 'agenda.beforeHidden' },
];

const AFTER: readonly { readonly value: Afterwards; readonly label: MessageKey }[] = [
  { value: 'open', label: 'agenda.afterOpen' },
  { value: 'read', label: 'agenda.afterRead' },
  { value: 'hidden', label: 'agenda.afterHidden' },
];

type Chosen = { readonly visibility?: Visibility; readonly afterwards?: Afterwards };

/** From when participants see a board, and what becomes of it after the meeting. Each choice holds at once. */
export const VisibilityFields = ({ board, send }: { board: BoardCard; send: SendCommand }) => {
  const t = useText();
  const showToast = useToast();

  const choose = async (chosen: Chosen) => {
    const { visibility, afterwards, id, title } = board;
    if (!(await send({ type: 'board.setVisibility', board: id, ...chosen }))) return;
    showToast({
      text: t('agenda.visibilityChanged', { title }),
      undo: () => void send({ type: 'board.setVisibility', board: id, visibility, afterwards }),
    });
  };

  return (
    <>
      <Select
        label={t('agenda.before')}
        value={board.visibility}
        options={BEFORE.map(({ value, label }) => ({ value, label: t(label) }))}
        onValue={(visibility) => void choose({ visibility })}
      />
      <Select
        label={t('agenda.after')}
        hint={board.visibility === 'hidden' ? t('agenda.afterNeedsBefore') : undefined}
        value={board.afterwards}
        options={AFTER.map(({ value, label }) => ({ value, label: t(label) }))}
        onValue={(afterwards) => void choose({ afterwards })}
      />
    </>
  );
};
