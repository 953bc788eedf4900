import { IconButton } from '../ui/IconButton.tsx';
import type { Command } from './command.ts';
import { ariaKeyShortcuts, isApple, keyCaps } from './shortcut.ts';

/** A command as a button of a toolbar: its icon, with its name and its first key as the tooltip. */
export const CommandButton = ({ command }: { command: Command }) => {
  const { icon: Icon, label, shortcuts, enabled, run } = command;
  const [first] = shortcuts;
  const caps = first && keyCaps(first, isApple(navigator.platform)).join(' + ');
  return (
    <IconButton
      label={label}
      title={caps ? `${label} (${caps})` : label}
      icon={<Icon aria-hidden="true" size={20} />}
      aria-keyshortcuts={ariaKeyShortcuts(shortcuts) || undefined}
      aria-disabled={!enabled || undefined}
      onClick={() => {
        if (enabled) run();
      }}
    />
  );
};
