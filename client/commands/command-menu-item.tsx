import type { MenuItem } from '../ui/Menu.tsx';
import type { Command } from './command.ts';

/** A command as an entry of a menu. */
export const commandMenuItem = (command: Command): MenuItem => {
  const { id, label, icon: Icon, enabled, reason, checked, danger, run } = command;
  const isRefused = !enabled && reason !== undefined;
  return {
    id,
    label,
    icon: <Icon aria-hidden="true" size={18} />,
    ...(isRefused ? { reason } : { disabled: !enabled }),
    ...(checked !== undefined && { checked }),
    ...(danger !== undefined && { danger }),
    run,
  };
};
