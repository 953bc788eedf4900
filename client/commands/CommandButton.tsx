import { ReasonIconButton } from '../ui/ReasonIconButton.tsx';
import type { Command } from './command.ts';
import { ariaKeyShortcuts, isApple, keyCaps } from './shortcut.ts';

/** A command as a button of a toolbar: its icon, with its name and its first key as the tooltip. */
export const CommandButton = ({ command }: { command: Command }) => {
  const { icon: Icon, label, shortcuts, enabled, reason, checked, run } = command;
  const [first] = shortcuts;
  const caps = first && keyCaps(first, isApple(navigator.platform)).join(' + ');
  return (
    <ReasonIconButton
      reason={enabled ? null : (reason ?? null)}
      label={label}
      icon={<Icon aria-hidden="true" size={20} />}
      title={caps ? `${label} (${caps})` : label}
      aria-keyshortcuts={ariaKeyShortcuts(shortcuts) || undefined}
      aria-disabled={!enabled || undefined}
      aria-pressed={checked}
      onClick={() => {
        if (enabled) run();
      }}
    />
  );
};
