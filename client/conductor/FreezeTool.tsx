import { useState } from 'react';
import { Snowflake } from 'lucide-react';
import { MAX_FREEZE_REASON_LENGTH } from '../../shared/board/records/board.ts';
import { useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Conductor.module.css';

type Scope = 'board' | 'all';

type FreezeToolProps = { boardId: string | null; deeds: Deeds };

/** What the boards were before, as far as it was something else. */
type Frozen = { was: readonly { board: string; reason: string | null }[] };

type FreezeDialogProps = { scope: Scope; onFreeze: (reason: string) => void; onClose: () => void };

const FreezeDialog = ({ scope, onFreeze, onClose }: FreezeDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t(scope === 'all' ? 'conductor.freezeAll' : 'conductor.freezeBoard')}
      submitLabel={t('conductor.freezeNow')}
      onClose={onClose}
      onSubmit={() => onFreeze(reason)}
    >
      <TextField
        label={t('conductor.freezeReason')}
        hint={t('conductor.freezeHint')}
        maxLength={MAX_FREEZE_REASON_LENGTH}
        value={reason}
        onValue={setReason}
      />
    </FormDialog>
  );
};

type FreezingProps = FreezeToolProps & {
  /** Whether the open board stands still; `null` where none is open. */
  isFrozen: boolean | null;
};

const Freezing = ({ boardId, deeds, isFrozen }: FreezingProps) => {
  const t = useText();
  const [asks, setAsks] = useState<Scope | null>(null);

  const send = (scope: Scope, reason: string | null) => {
    const board = scope === 'board' && boardId !== null ? { board: boardId } : {};
    const { perform } = deeds;
    void perform<Frozen>({
      request: { type: 'board.freeze', reason, ...board },
      done: t(reason === null ? 'conductor.released' : 'conductor.frozen'),
      undo: ({ was }) => was.map((before) => ({ type: 'board.freeze', ...before })),
    });
  };

  const freeze = (scope: Scope): MenuItem => ({
    id: `freeze-${scope}`,
    label: t(scope === 'all' ? 'conductor.freezeAll' : 'conductor.freezeBoard'),
    run: () => setAsks(scope),
  });
  const release = (scope: Scope): MenuItem => ({
    id: `release-${scope}`,
    label: t(scope === 'all' ? 'conductor.releaseAll' : 'conductor.releaseBoard'),
    run: () => send(scope, null),
  });
  const here = isFrozen === null ? [] : [isFrozen ? release('board') : freeze('board')];

  return (
    <>
      <Menu
        label={t(isFrozen === true ? 'conductor.isFrozenMenu' : 'conductor.freeze')}
        icon={
          <span className={styles.named}>
            <Snowflake aria-hidden="true" size={18} />
            {t(isFrozen === true ? 'conductor.isFrozenShort' : 'conductor.freezeShort')}
          </span>
        }
        items={[...here, freeze('all'), release('all')]}
      />
      {asks && (
        <FreezeDialog
          scope={asks}
          onClose={() => setAsks(null)}
          onFreeze={(reason) => {
            setAsks(null);
            send(asks, reason);
          }}
        />
      )}
    </>
  );
};

const OnBoard = (props: FreezeToolProps) => (
  <Freezing {...props} isFrozen={useBoardInfo().frozen != null} />
);

/** Boards stand still for a moment, and everybody is told why. */
export const FreezeTool = (props: FreezeToolProps) =>
  props.boardId === null ? <Freezing {...props} isFrozen={null} /> : <OnBoard {...props} />;
