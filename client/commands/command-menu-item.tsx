import type { MenuItem } from '../ui/Menu.tsx';
import type { Command } from './command.ts';

/** A command as an entry of a menu. */
export const commandMenuItem = (command: Command): MenuItem => {
  const { id, label, icon: Icon, enabled, checked, run } = command;
  return {
    id,
    label,
    icon: <Icon aria-hidden="true" size={18} />,
    disabled: !enabled,
    ...(checked !== undefined && { checked }),
    run,
  };
};
