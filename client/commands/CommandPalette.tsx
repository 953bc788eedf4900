import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { nextIndex } from '../ui/roving.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { COMMAND_GROUPS } from './command.ts';
import type { Command } from './command.ts';
import { GROUP_NAMES } from './group-names.ts';
import { Keys } from './Keys.tsx';
import { useAllCommands } from './registry.ts';
import { searchCommands } from './search-commands.ts';
import { offeredTools } from './tools.ts';
import styles from './CommandPalette.module.css';

/** Everything that can be done on the board right now, in the order in which groups are shown everywhere. */
const useListed = (): readonly Command[] => {
  const { boardId } = useBoard();
  const all = [...useAllCommands(), ...offeredTools('board', boardId)];
  return COMMAND_GROUPS.flatMap((group) =>
    all.filter((command) => command.group === group && command.id !== 'palette'),
  );
};

type OptionProps = {
  id: string;
  command: Command;
  isCurrent: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

const Option = ({ id, command, isCurrent, onPoint, onChoose }: OptionProps) => {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  const { icon: Icon, label, group, enabled, reason, checked, shortcuts } = command;
  const [shortcut] = shortcuts;

  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);

  return (
    // The keyboard is in the field above, which tells this one by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-disabled={!enabled || undefined}
      className={classNames(styles.option, isCurrent && styles.current)}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <Icon aria-hidden="true" size={18} />
      <span className={styles.name}>
        <span>
          {label}
          {checked && <VisuallyHidden>, {t('hand.paletteOn')}</VisuallyHidden>}
          {checked && <span aria-hidden="true"> ✓</span>}
        </span>
        {!enabled && reason !== undefined && <small className={styles.reason}>{reason}</small>}
      </span>
      <span className={styles.group}>{t(GROUP_NAMES[group])}</span>
      {shortcut && <Keys shortcut={shortcut} />}
    </div>
  );
};

/** Every command by its name: one types a few letters of it and presses Enter. What can't be done now says why. */
export const CommandPalette = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const listId = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = searchCommands(useListed(), ({ group }) => t(GROUP_NAMES[group]), typed);
  const current = Math.min(at, found.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => fieldRef.current?.focus(), []);

  const choose = (command: Command | undefined): void => {
    if (!command?.enabled) {
      if (command?.reason !== undefined) announce(command.reason);
      return;
    }
    // Closed first: the focus is back where it came from before the command moves it.
    flushSync(onClose);
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[current]);
      return;
    }
    // Home and End belong to the text.
    const next = event.key.startsWith('Arrow') ? nextIndex(event.key, current, found.length) : null;
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };

  return (
    <Dialog title={t('board.palette')} onClose={onClose}>
      <input
        ref={fieldRef}
        type="text"
        role="combobox"
        aria-label={t('hand.paletteSearch')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
        placeholder={t('hand.paletteSearch')}
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('board.palette')} className={styles.list}>
        {found.map((command, index) => (
          <Option
            key={command.id}
            id={optionId(index)}
            command={command}
            isCurrent={index === current}
            onPoint={() => setAt(index)}
            onChoose={() => choose(command)}
          />
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 && t('hand.paletteNone')}
      </p>
    </Dialog>
  );
};
